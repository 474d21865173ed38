import {
  audience,
  cooldown,
  couponFields,
  duration,
  goalWithin,
  least,
  onOff,
  perHour,
  subjectOrTimingTest,
} from '../common-fields.ts';
import { audienceOf, firstWait, ifChosen, mainMessage, settingsOf, triedStep, worthAtLeast } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw, type Way } from '../draw.ts';
import { happens, rehearsed, sampleOrder, sampleProduct, through } from '../rehearsed.ts';
import { exit, issueCoupon, message, waitFor } from '../steps.ts';
import { freeDelivery, lastItems, reminder } from './letters.ts';

const title = { ko: '장바구니 알림', en: 'Cart reminder' };
const match = { cart_id: 'trigger.cart_id' };

/** Reminds of a cart that was not bought. One run a cart: another cart's order does not end the wait. */
export const cart = defineEntry({
  title,
  aim: {
    ko: '담아 두고 주문하지 않은 고객에게 상품을 다시 보여 주고, 마지막에는 배송비를 덜어 줘요.',
    en: 'Shows people what they left in the cart, and takes the delivery fee off in the end.',
  },
  metric: { ko: '장바구니 주문 전환율', en: 'Carts that become orders' },
  needs: { events: ['Product Added', 'Order Completed', 'Cart Emptied'] },
  steps: {
    who: {
      audience,
      minimum: least({ ko: '담은 상품의 최소 가격', en: 'Price of the product, at least' }),
    },
    what: {
      first: duration('PT1H', { ko: '담은 뒤 첫 알림까지', en: 'From adding to the first reminder' }),
      urgent: onOff(true, { ko: '품절될 수 있다고 한 번 더 알리기', en: 'Remind again: it may sell out' }),
      second: duration(
        'P1D',
        { ko: '첫 알림 뒤 두 번째까지', en: 'From the first to the second' },
        { unless: ['urgent', false] },
      ),
      freeDelivery: onOff(true, { ko: '마지막에 무료배송 쿠폰 보내기', en: 'A coupon for free delivery in the end' }),
      third: duration(
        'P1D',
        { ko: '쿠폰을 보내기까지', en: 'Wait before the coupon' },
        { unless: ['freeDelivery', false] },
      ),
      ...couponFields({ pool: { ko: '무료배송', en: 'Free delivery' }, worth: 3_000, from: 0, days: 3 }, [
        'freeDelivery',
        false,
      ]),
    },
    rules: { cooldown: cooldown('P1D'), goalWithin: goalWithin('P7D'), perHour },
    test: subjectOrTimingTest('P1D'),
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const bought = { ko: '이 장바구니를 주문했어요', en: 'This cart was ordered' }[language];
    const unlessBought = (id: string, timeout: string): Way => [
      waitFor(
        id,
        { event: 'Order Completed', match, timeout },
        { happened: [exit(`${id}_done`, bought)], timeout: [] },
      ),
    ];
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Product Added',
        key: 'cart_id',
        ...worthAtLeast('price', who.minimum),
        ...audienceOf(who.audience),
      },
      reentry: { allowed: 'after_exit', cooldown: rules.cooldown },
      exits: [{ event: 'Cart Emptied', match }],
      goal: { event: 'Order Completed', match, within: rules.goalWithin, value: 'revenue' },
      ...settingsOf(rules, test),
      ...draw([
        ...firstWait({ ...test, experiment: 'cart-timing' }, setting, {
          usual: unlessBought('bought', what.first),
          other: unlessBought('bought_b', test.other),
        }),
        ...mainMessage('reminder', reminder(shop), setting, { ...test, experiment: 'cart-subject' }),
        ...ifChosen(
          what.urgent,
          ...unlessBought('bought_later', what.second),
          message('urgent', lastItems(shop), setting),
        ),
        ...ifChosen(
          what.freeDelivery,
          ...unlessBought('bought_last', what.third),
          issueCoupon(what.pool, language),
          message('free_delivery', freeDelivery(shop, what), setting),
        ),
      ]),
    };
  },

  tests({ who, what, test }, setting) {
    const added = (price = Math.max(12_000, who.minimum)) =>
      happens('Product Added', { cart_id: 'c-1', ...sampleProduct(setting), price });
    return [
      rehearsed(setting, {
        name: { ko: '주문하지 않으면 차례대로 알려요', en: 'Who does not order is reminded' },
        events: [added()],
        expect: {
          path: through(triedStep('reminder', test), what.urgent && 'urgent', what.freeDelivery && 'free_delivery'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '바로 주문하면 알리지 않아요', en: 'Who orders at once hears nothing' },
        events: [added(), happens('Order Completed', sampleOrder(setting), 'PT1S')],
        expect: { messages: [], nothingElse: true, status: 'finished' },
      }),
      rehearsed(setting, {
        name: { ko: '장바구니를 비우면 나가요', en: 'Who empties the cart leaves' },
        events: [added(), happens('Cart Emptied', { cart_id: 'c-1' }, 'PT1S')],
        expect: { messages: [], nothingElse: true, status: 'exited' },
      }),
    ];
  },
});
