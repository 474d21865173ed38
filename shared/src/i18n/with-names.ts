import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { listOf } from './fact-text.ts';
import type { Names } from './names.ts';

/**
 * Facts -> what their ids are called, beside them: `{to: 'w1'}` also has `toName`. What nobody has a name for stays. What
 * a decision saw of events is told by the clocks of the workspace.
 */
export function withNames(facts: JsonObject, names: Names, at = listOf(facts.refused).length): JsonObject {
  const named: JsonObject = {};
  for (const [key, value] of Object.entries(facts)) {
    named[key] = inside.has(key) ? dressed(value, names) : value;
    const name = typeof value === 'string' && Object.hasOwn(called, key) ? called[key]?.(value, names, at) : undefined;
    if (name !== undefined) named[`${key}Name`] = name;
  }
  return named;
}

/** What a decision saw. Anything else inside facts is data, whatever it is called. */
const inside = new Set(['saw', 'refused', 'all', 'any', 'not']);

const step = (id: string, names: Names): string | undefined => names.step?.(id);

/** By the fact that holds the id. */
const called: Readonly<Record<string, (id: string, names: Names, at: number) => string | undefined>> = {
  branch: (recorded, names, at) => names.way?.(recorded, at),
  to: step,
  node: step,
  // A path into what the step keeps: `h1.status`.
  step: (path, names) => step(path.split('.')[0] ?? '', names),
  segment: (id, names) => names.segment?.(id),
};

function dressed(value: Json, names: Names, at = 0): Json {
  if (Array.isArray(value)) return value.map((member, index) => dressed(member, names, index));
  if (!isJsonObject(value)) return value;
  return { ...withNames(value, names, at), ...(names.zone !== undefined && { zone: names.zone }) };
}
