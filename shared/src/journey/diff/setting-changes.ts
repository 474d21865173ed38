import { sameJson } from '../../conditions/same-json.ts';
import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import type { SettingChange, SettingStep } from './document-change.ts';

/** Settings that say one thing as a whole: conditions, filters and references are read as a sentence, not by their keys. */
const whole = new Set(['when', 'audience', 'condition', 'where']);

/** Setting by setting, whatever node or rule they belong to. Lists of named members are compared member by member. */
export function settingChanges(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly SettingStep[] = [],
): SettingChange[] {
  if (sameJson(before, after)) return [];
  const last = path.at(-1);
  const asOne = last !== undefined && 'key' in last && whole.has(last.key);
  if (!asOne && isJsonObject(before) && isJsonObject(after) && !isReference(before) && !isReference(after))
    return keysOf(before, after).flatMap((key) => settingChanges(before[key], after[key], [...path, { key }]));
  if (!asOne && isMembers(before) && isMembers(after)) return memberChanges(before, after, path);
  return [{ path, before, after }];
}

const keysOf = (...objects: JsonObject[]): string[] => [...new Set(objects.flatMap((object) => Object.keys(object)))];

const isReference = (value: JsonObject): boolean => typeof value.from === 'string' && Object.keys(value).length === 1;

const isMembers = (value: Json | undefined): value is JsonObject[] =>
  Array.isArray(value) && value.every((member) => isJsonObject(member));

/** By id where members have one, else those that are equal belong together and the rest in their order. */
function memberChanges(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  path: readonly SettingStep[],
): SettingChange[] {
  const pairs = [...before, ...after].every(({ id }) => typeof id === 'string')
    ? pairById(before, after)
    : pairByPlace(before, after);
  const changes = pairs.flatMap(([old, fresh]) => {
    const step = { item: nameOf(fresh ?? old) };
    return old && fresh
      ? settingChanges(old, fresh, [...path, step])
      : [{ path: [...path, step], before: old, after: fresh }];
  });
  // The same members in another order: the first branch that fits is taken, so the order is a setting.
  return changes.length > 0 ? changes : [{ path, before: before.map(nameOf), after: after.map(nameOf) }];
}

type Pair = readonly [JsonObject | undefined, JsonObject | undefined];

function pairById(before: readonly JsonObject[], after: readonly JsonObject[]): Pair[] {
  const left = [...after];
  const pairs = before.map((old): Pair => {
    const at = left.findIndex(({ id }) => id === old.id);
    return [old, at < 0 ? undefined : left.splice(at, 1)[0]];
  });
  return [...pairs, ...left.map((fresh): Pair => [undefined, fresh])];
}

function pairByPlace(before: readonly JsonObject[], after: readonly JsonObject[]): Pair[] {
  const left = [...after];
  const changed = before.filter((old) => {
    const at = left.findIndex((fresh) => sameJson(old, fresh));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const length = Math.max(changed.length, left.length);
  return Array.from({ length }, (_, index): Pair => [changed[index], left[index]]);
}

function nameOf(member: JsonObject | undefined): string {
  const named = [member?.name, member?.id, member?.event].find((name) => typeof name === 'string' && name !== '');
  return typeof named === 'string' ? named : '';
}
