import type { Language } from '../../i18n/language.ts';
import { won } from '../../templates/won.ts';

/** Liquid for an amount in won, written as readers of the language are used to. */
export const money = (value: string, language: Language): string =>
  language === 'ko' ? `{{ ${value} | won }}` : `₩{{ ${value} | won | remove: '원' }}`;

/** An amount that is known now. */
export const amount = (value: number, language: Language): string => {
  const text = String(won(value));
  return language === 'ko' ? text : `₩${text.replace('원', '')}`;
};
