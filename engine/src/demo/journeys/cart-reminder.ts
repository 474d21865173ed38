import type { JourneyDocument } from '@olle/shared/journey/document';
import { mail, you } from '../mail/mail.ts';
import { button, heading, type ItemWords, itemList, note, oneItem, paragraph } from '../mail/parts.ts';

/** Reminds of a cart that was not bought. One run a cart: another cart's order does not end the wait. */
export const cartReminder = (shop: string): JourneyDocument => ({
  format: 1,
  name: '장바구니 알림',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  reentry: { allowed: 'after_exit', cooldown: 'P1D' },
  exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
  goal: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, within: 'P7D', value: 'revenue' },
  settings: { timezone: 'Asia/Seoul', category: 'advertising' },
  nodes: [
    {
      id: 'bought',
      type: 'wait_event',
      // A minute, so that the demo can be watched; a real shop would wait an hour or more.
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1M' },
    },
    { id: 'reminder', type: 'send', config: { channel: 'email', content: reminder(shop) } },
    { id: 'done', type: 'exit', config: { reason: '이 장바구니를 주문했어요' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'bought' },
    { from: 'bought', output: 'happened', to: 'done' },
    { from: 'bought', output: 'timeout', to: 'reminder' },
  ],
});

// The profile holds one cart, the newest. Who has begun another one meanwhile is shown what began this run.
const list = (words: ItemWords) =>
  [
    '{% if customer.cart.items.size > 0 and customer.cart.cart_id == trigger.cart_id %}',
    itemList('customer.cart.items', 'customer.cart.total', words),
    '{% elsif trigger.name %}',
    oneItem('trigger', words),
    '{% endif %}',
  ].join('\n');

const reminder = (shop: string) =>
  mail(
    shop,
    { ko: `${you.ko}, 담아 두신 상품이 아직 있어요`, en: `${you.en}, your cart is still here` },
    {
      ko: [
        heading('담아 두신 것, 그대로 있어요'),
        paragraph(`${you.ko}, 고르시던 상품을 장바구니에 잘 두었어요. 천천히 살펴보고 이어서 주문하세요.`),
        list({ quantity: '수량', total: '합계' }),
        button('장바구니로 가기', `${shop}/cart`),
        note('수량이 적은 상품은 먼저 다 팔릴 수 있어요. 5만 원부터는 배송비가 없어요.'),
      ].join('\n'),
      en: [
        heading('Right where you left it'),
        paragraph(`${you.en}, we kept your cart. Take your time and pick up where you stopped.`),
        list({ quantity: 'Quantity', total: 'Total' }),
        button('Go to my cart', `${shop}/cart?lang=en`),
        note('Some items are few and may sell out. Delivery is free from ₩50,000.'),
      ].join('\n'),
    },
  );
