import { button, heading, type Letter, linkFrom, note, paragraph, product, you } from '../letter/letter.ts';
import { money } from '../letter/money.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

const wished = product('steps.dropped');
const named = '{{ steps.dropped.name | default: trigger.name }}';
const was = (language: 'ko' | 'en'): string =>
  language === 'ko'
    ? `{% if trigger.price %}찜하실 때 ${money('trigger.price', 'ko')}이던 상품이 {% endif %}지금은 ${money('steps.dropped.price', 'ko')}이에요.`
    : `{% if trigger.price %}It was ${money('trigger.price', 'en')} when you saved it, and {% else %}It {% endif %}is ${money('steps.dropped.price', 'en')} now.`;

export const cheaper = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 찜해 두신 상품이 저렴해졌어요`,
    other: `${named}, 가격이 내려갔어요`,
    parts: [
      heading('찜해 두신 상품의 가격이 내려갔어요'),
      paragraph(`${you.ko}, 기다리신 보람이 있네요. ${was('ko')}`),
      wished,
      button('상품 보러 가기', linkFrom('steps.dropped.url', shopWords(shop, 'ko').home)),
      note('할인은 재고와 기간에 따라 끝날 수 있어요.'),
    ],
  },
  en: {
    subject: 'Something on your wishlist costs less now',
    other: `${named} costs less now`,
    parts: [
      heading('Less than when you saved it'),
      paragraph(`Hi ${you.en}, good things come to those who wait. ${was('en')}`),
      wished,
      button('See the item', linkFrom('steps.dropped.url', shopWords(shop, 'en').home)),
      note('The offer ends with the stock or with its time.'),
    ],
  },
});

export const lastChance = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 찜해 두신 상품의 할인을 한 번 더 알려 드려요`,
    parts: [
      heading('아직 할인 중이에요'),
      paragraph(`${you.ko}, 얼마 전 알려 드린 상품이에요. 이 상품의 할인 소식은 이번이 마지막이에요.`),
      wished,
      button('상품 보러 가기', linkFrom('steps.dropped.url', shopWords(shop, 'ko').home)),
    ],
  },
  en: {
    subject: 'The offer on your saved item',
    parts: [
      heading('Once more, before it ends'),
      paragraph(`Hi ${you.en}, this is the item that we wrote about. You will not hear of this offer again.`),
      wished,
      button('See the item', linkFrom('steps.dropped.url', shopWords(shop, 'en').home)),
    ],
  },
});
