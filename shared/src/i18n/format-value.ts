import { isJsonObject, type Json } from '../json.ts';
import type { Language } from './language.ts';

const locales: Record<Language, string> = { ko: 'ko-KR', en: 'en-GB' };
const words: Record<Language, { none: string; yes: string; no: string }> = {
  ko: { none: '없음', yes: '예', no: '아니요' },
  en: { none: 'none', yes: 'yes', no: 'no' },
};

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 4 }).format(value);

/** A value of an attribute or property, as it stands in a sentence. A reference shows where it is read. */
export function formatValue(value: Json | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return words[language].none;
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].no;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => formatValue(item, language)).join(', ');
  if (isJsonObject(value) && typeof value.from === 'string') return value.from;
  return JSON.stringify(value);
}
