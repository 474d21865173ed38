import { conditionSchema, filtersSchema } from '../../conditions/condition.ts';
import { describeCondition, describeFilters } from '../../i18n/describe-condition.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { formatValue } from '../../i18n/format-value.ts';
import { eventName } from '../../i18n/known-names.ts';
import type { Language } from '../../i18n/language.ts';
import { isJsonObject, type Json } from '../../json.ts';
import { isDuration } from '../../schedule/duration.ts';
import { valueWords } from './value-words.ts';

/** Longer texts, and markup, are not repeated in a sentence: null says only that they differ. */
const longest = 60;

/** A setting's value in words; `key` is the setting that holds it. */
export function sayValue(key: string, value: Json, language: Language): string | null {
  if (typeof value === 'string') return sayText(key, value, language);
  if (key === 'where') {
    const filters = filtersSchema.safeParse(value);
    if (filters.success) return describeFilters(filters.data, language);
  }
  if (conditionKeys.has(key)) {
    const condition = conditionSchema.safeParse(value);
    if (condition.success) return describeCondition(condition.data, language);
  }
  if (Array.isArray(value)) return sayAll(value.map((member) => sayValue(key, member, language)));
  if (isJsonObject(value) && typeof value.from !== 'string')
    return sayAll(
      Object.entries(value)
        .filter(([inner]) => !names.has(inner))
        .map(([inner, held]) => sayValue(inner, held, language)),
    );
  return formatValue(value, language);
}

/** A member of a list is called by these already. */
const names = new Set(['id', 'name']);

const conditionKeys = new Set(['when', 'audience', 'condition']);

function sayText(key: string, text: string, language: Language): string | null {
  const words = valueWords[language][key];
  if (words && Object.hasOwn(words, text)) return words[text] ?? text;
  if (key === 'event' || key === 'events') return eventName(text, language);
  if (text.startsWith('P') && isDuration(text)) return formatDuration(text, language);
  if (text.length > longest || /[<\n]/.test(text)) return null;
  return text === '' ? formatValue('', language) : text;
}

const sayAll = (said: readonly (string | null)[]): string | null =>
  said.includes(null) || said.length === 0 ? null : said.join(', ');
