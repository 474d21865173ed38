import type { SettingsAnswer } from '@olle/shared/api/settings';
import { startLetter } from '@olle/shared/gallery/letter/start-letter';
import type { Language } from '@olle/shared/i18n/language';
import { isComplete, readShop } from '../../../api/own-shop.ts';
import type { Begins } from './begins.ts';

/** Leads nowhere, by the rules of names; for whoever never said where their shop is. */
const nowhere = 'https://shop.example';

/** What a mail may begin with with the place of the address that its writer still has to say. */
export function startHtml(begins: Begins, settings: SettingsAnswer | undefined, language: Language) {
  const own = settings && readShop(settings);
  const isKnown = own !== undefined && isComplete(own);
  const name = own?.name ?? '';
  const text = startLetter(begins, { name: { ko: name, en: name }, url: isKnown ? own.url : nowhere }, language);
  const from = isKnown ? -1 : text.indexOf(nowhere);
  return { text, open: from < 0 ? null : ([from, from + nowhere.length] as const) };
}
