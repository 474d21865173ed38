import type { Language } from '../../i18n/language.ts';
import { reminder } from '../cart/letters.ts';
import type { Shop } from '../setting.ts';
import { bodyOf } from './email.ts';
import { button, type Letter, linkFrom, paragraph, you } from './letter.ts';
import { shopWords } from './shop-words.ts';

/** What somebody may begin their own mail with: of a cart what lies in it, and the way back; else a greeting, and a way on. */
export const startLetter = (about: 'cart' | 'other', shop: Shop, language: Language): string =>
  bodyOf((about === 'cart' ? reminder(shop) : greeting(shop))[language], language);

const greeting = (shop: Shop): Letter => ({
  ko: {
    subject: '반가운 소식이 있어요',
    parts: [
      paragraph(`${you.ko}, 안녕하세요.`),
      paragraph('반가운 소식이 있어 알려 드려요. 아래에서 확인해 보세요.'),
      button('보러 가기', linkFrom('trigger.url', shopWords(shop, 'ko').home)),
    ],
  },
  en: {
    subject: 'News for you',
    parts: [
      paragraph(`Hi ${you.en},`),
      paragraph('We have news for you. Have a look below.'),
      button('Have a look', linkFrom('trigger.url', shopWords(shop, 'en').home)),
    ],
  },
});
