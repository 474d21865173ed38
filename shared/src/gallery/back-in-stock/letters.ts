import { button, heading, type Letter, linkFrom, note, paragraph, product, you } from '../letter/letter.ts';
import { shopWords } from '../letter/shop-words.ts';
import type { Shop } from '../setting.ts';

const asked = product('trigger');

/** What the customer asked to be told, and nothing else: no advertising. */
export const arrived = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 기다리시던 상품이 다시 들어왔어요`,
    other: '{{ trigger.name }} 재입고 알림',
    parts: [
      heading('다시 들어왔어요'),
      paragraph(`${you.ko}, 재입고 알림을 신청하신 상품이 다시 들어왔어요.`),
      asked,
      button('상품 보러 가기', linkFrom('trigger.url', shopWords(shop, 'ko').home)),
      note('신청하신 알림이라 한 번만 보내 드려요. 수량이 정해져 있어 먼저 품절될 수 있어요.'),
    ],
  },
  en: {
    subject: 'It is back in stock',
    other: '{{ trigger.name }} is back',
    parts: [
      heading('Back in stock'),
      paragraph(`Hi ${you.en}, the item that you asked about is here again.`),
      asked,
      button('See the item', linkFrom('trigger.url', shopWords(shop, 'en').home)),
      note('You asked to be told, and are told once. There are only so many, so it may sell out again.'),
    ],
  },
});

export const stillThere = (shop: Shop): Letter => ({
  ko: {
    subject: `${you.ko}, 다시 들어온 상품이 아직 남아 있어요`,
    parts: [
      heading('아직 주문할 수 있어요'),
      paragraph(`${you.ko}, 지난번에 품절되어 아쉬우셨죠? 다시 들어온 상품을 한 번 더 알려 드려요.`),
      asked,
      button('상품 보러 가기', linkFrom('trigger.url', shopWords(shop, 'ko').home)),
    ],
  },
  en: {
    subject: 'Still in stock',
    parts: [
      heading('You can still order it'),
      paragraph(`Hi ${you.en}, last time it was sold out. It is here now, and this is the only reminder.`),
      asked,
      button('See the item', linkFrom('trigger.url', shopWords(shop, 'en').home)),
    ],
  },
});
