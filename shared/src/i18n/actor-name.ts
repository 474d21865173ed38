import { actors } from '../api/actors.ts';
import type { Language } from './language.ts';

/**
 * Who did something, as people are told it: what was stored in place of a name is said in their language.
 * @example actorName('admin key', 'ko') // '관리자 키(API)'
 */
export function actorName(actor: string, language: Language): string {
  return names[language].get(actor) ?? actor;
}

/** The same where there is room for a word. */
export const shortActorName = (actor: string, language: Language): string =>
  actor === actors.link ? { ko: '관리자', en: 'Admin' }[language] : actorName(actor, language);

const names: Record<Language, ReadonlyMap<string, string>> = {
  en: new Map([
    [actors.key, 'Admin key (API)'],
    [actors.link, 'Admin (sign-in link)'],
  ]),
  ko: new Map([
    [actors.key, '관리자 키(API)'],
    [actors.link, '관리자 (로그인 링크)'],
  ]),
};
