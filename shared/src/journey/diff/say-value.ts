import { conditionSchema, filtersSchema } from '../../conditions/condition.ts';
import { attributeName } from '../../i18n/attribute-names.ts';
import { describeCondition, describeFilters } from '../../i18n/describe-condition.ts';
import { describeSchedule } from '../../i18n/describe-schedule.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { formatMoment } from '../../i18n/format-moment.ts';
import { formatValue } from '../../i18n/format-value.ts';
import { eventName } from '../../i18n/known-names.ts';
import { propertyName } from '../../i18n/known-properties.ts';
import type { Language } from '../../i18n/language.ts';
import type { Names } from '../../i18n/names.ts';
import { isJsonObject, type Json } from '../../json.ts';
import { sayOffset, sayWeekdays } from '../../nodes/moments/moment-words.ts';
import { isDuration } from '../../schedule/duration.ts';
import { settingWord } from './setting-words.ts';
import { valueWord } from './value-words.ts';

/** In which words, with which names for what the document knows by id, and by which clocks. */
export interface Saying {
  readonly language: Language;
  readonly names: Names;
  readonly zone: string;
}

/** Longer texts, and markup, are not repeated in a sentence: null says only that they differ. */
const longest = 60;

/** A setting's value in words; `key` is the setting that holds it. */
export function sayValue(key: string, value: Json, saying: Saying): string | null {
  const { language, names } = saying;
  if (typeof value === 'string') return sayText(key, value, saying);
  if (key === 'where') {
    const filters = filtersSchema.safeParse(value);
    if (filters.success) return describeFilters(filters.data, language);
  }
  if (conditionKeys.has(key)) {
    const condition = conditionSchema.safeParse(value);
    if (condition.success) return describeCondition(condition.data, language, names);
  }
  if (dayKeys.has(key) && isTexts(value)) return sayWeekdays(value, language) || everyDay[language];
  if (Array.isArray(value)) return sayAll(value.map((member) => sayValue(key, member, saying)));
  if (isJsonObject(value) && typeof value.from !== 'string')
    return sayAll(
      Object.entries(value)
        .filter(([inner]) => !called.has(inner))
        .map(([inner, held]) => sayInner(inner, held, saying)),
    );
  return formatValue(value, language);
}

/** A setting inside a setting: "within 7 days"; what is plain by itself has no name. */
function sayInner(key: string, value: Json, saying: Saying): string | null {
  const said = sayValue(key, value, saying);
  const word = settingWord(key, saying.language) ?? key;
  return said === null || word === '' || plain.has(key) ? said : `${word} ${said}`;
}

/** A member of a list is called by these already. */
const called = new Set(['id', 'name']);
const plain = new Set(['event', 'events', 'where', 'type', 'allowed', 'time', 'weekdays', 'attribute', 'offset']);
const conditionKeys = new Set(['when', 'audience', 'condition']);
const dayKeys = new Set(['days', 'weekdays']);
const everyDay: Record<Language, string> = { ko: '매일', en: 'every day' };
const isTexts = (value: Json): value is string[] =>
  Array.isArray(value) && value.every((member) => typeof member === 'string');

function sayText(key: string, text: string, { language, names, zone }: Saying): string | null {
  const word = valueWord(key, text, language);
  if (word !== undefined) return word;
  const known = sayKnown(key, text, { language, names, zone });
  if (known !== undefined) return known;
  if (text.startsWith('P') && isDuration(text)) return formatDuration(text, language);
  if (text.length > longest || /[<\n]/.test(text)) return null;
  return text === '' ? formatValue('', language) : text;
}

/** What stands in the document as a name, an id or a notation of its own. */
function sayKnown(key: string, text: string, { language, names, zone }: Saying): string | undefined {
  switch (key) {
    case 'event':
    case 'events':
      return eventName(text, language);
    case 'attribute':
    case 'unset':
      return attributeName(text, language);
    case 'key':
      return propertyName(text, language);
    case 'segmentId':
      return names.segment?.(text);
    case 'journeyId':
      return names.journey?.(text);
    case 'to':
      return names.step?.(text);
    case 'cron':
      return describeSchedule(text, language);
    case 'offset':
      return sayOffset(text, language) || undefined;
    case 'startsAt':
    case 'endsAt':
      return formatMoment(text, zone, language, true);
    default:
      return undefined;
  }
}

const sayAll = (said: readonly (string | null)[]): string | null =>
  said.includes(null) || said.length === 0 ? null : said.join(', ');
