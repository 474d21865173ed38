import { attributeName } from '../../i18n/attribute-names.ts';
import { eventName } from '../../i18n/known-names.ts';
import type { Language } from '../../i18n/language.ts';
import type { SettingChange, SettingStep } from './document-change.ts';
import { type Saying, sayValue } from './say-value.ts';
import { settingWord } from './setting-words.ts';

/** Names that a node gives its own settings, by key. */
export type SettingNames = Readonly<Record<string, string>>;

/** "Wait: 3 days → 2 days", "Split: branch VIP: tier is vip → tier is one of vip, vvip", "Exit rule Account Closed (new)". */
export function saySetting(
  title: string,
  { path, before, after }: SettingChange,
  saying: Saying,
  own: SettingNames = {},
): string {
  const { language } = saying;
  const names = namesOf(path, language, own);
  const about = capital([title, names.filter(Boolean).join(', ')].filter(Boolean).join(': '));
  const key = lastKey(path);
  const member = itemAtEnd(path);
  const isSecret = path.some((step) => 'key' in step && secrets.has(step.key));
  const say = (value: SettingChange['before']) => {
    const text = value === undefined ? undefined : isSecret ? null : sayValue(key, value, saying);
    // A rule that is known by its event is not called so twice.
    return member !== null && text === eventName(member, language) ? null : text;
  };
  const [was, is] = [say(before), say(after)];
  const said = words[language];
  // What has no name of its own, or is a member by its name, is followed by a colon: "branch VIP: ...".
  const between = names.at(-1) === '' || member !== null ? ': ' : ' ';
  if (was === undefined) return is == null ? `${about} ${said.added}` : `${about}${between}${is} (${said.added})`;
  if (is === undefined) return was === null ? `${about} ${said.removed}` : `${about}${between}${was} (${said.removed})`;
  return was === null || is === null || was === is ? `${about} ${said.changed}` : `${about}${between}${was} → ${is}`;
}

/** Headers hold tokens: that they differ is all that a sentence may say, which is kept and read by many. */
const secrets = new Set(['headers']);

const words = {
  en: { added: 'added', removed: 'removed', changed: 'changed' },
  ko: { added: '추가', removed: '삭제', changed: '바뀜' },
};

/** One name a step; a list and its member are one: "branch VIP". */
function namesOf(path: readonly SettingStep[], language: Language, own: SettingNames): string[] {
  const names: string[] = [];
  for (const [at, step] of path.entries()) {
    const holder = path[at - 1];
    if ('key' in step && holder && 'key' in holder && holdsAttributes.has(holder.key))
      names.push(attributeName(step.key, language));
    else if ('key' in step) names.push(wordOf(step.key, own) ?? settingWord(step.key, language) ?? step.key);
    else names.push([names.pop() ?? '', eventName(step.item, language)].filter(Boolean).join(' '));
  }
  // Settings inside settings (`content.subject`) are known by their own name.
  return names.filter((name, index) => !containers.has(name) || index === names.length - 1);
}

const wordOf = (key: string, own: SettingNames): string | undefined => (Object.hasOwn(own, key) ? own[key] : undefined);

/** Settings whose keys are attributes of the customer, which may be called as a setting is (`name`). */
const holdsAttributes = new Set(['set', 'increment', 'add', 'remove']);

const containers = new Set(['content', 'request']);

function itemAtEnd(path: readonly SettingStep[]): string | null {
  const last = path.at(-1);
  return last && 'item' in last ? last.item : null;
}

function lastKey(path: readonly SettingStep[]): string {
  const last = path.findLast((step) => 'key' in step);
  return last && 'key' in last ? last.key : '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
