import {
  audience,
  cooldown,
  duration,
  goalWithin,
  least,
  onOff,
  perHour,
  subjectTest,
  untilSecond,
} from '../common-fields.ts';
import {
  audienceOf,
  ifChosen,
  mainMessage,
  ofThisProduct,
  productBought,
  settingsOf,
  triedStep,
  worthAtLeast,
} from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { after, happens, rehearsed, sampleOrder, sampleProduct, through } from '../rehearsed.ts';
import { message, wait, waitFor } from '../steps.ts';
import { cheaper, lastChance } from './letters.ts';

const title = { ko: '찜한 상품 할인', en: 'Wished product on offer' };

/** Waits with whoever wished for a product until it costs less. One run a product. */
export const wishlist = defineEntry({
  title,
  aim: {
    ko: '찜해 둔 상품의 가격이 내려가면, 기다리던 고객에게 바로 알려요.',
    en: 'Tells people who saved a product as soon as it costs less.',
  },
  metric: { ko: '찜한 상품 구매율', en: 'Wished products that are bought' },
  needs: {
    events: ['Product Added to Wishlist', 'Product Price Dropped', 'Product Removed from Wishlist', 'Order Completed'],
  },
  steps: {
    who: {
      audience,
      minimum: least({ ko: '찜한 상품의 최소 가격', en: 'Price of the product, at least' }),
    },
    what: {
      watch: duration('P90D', { ko: '가격을 지켜보는 기간', en: 'How long the price is watched' }),
      again: onOff(true, { ko: '사지 않으면 한 번 더 알리기', en: 'Remind once more who did not buy' }),
      second: untilSecond('P2D'),
    },
    rules: { cooldown: cooldown('P7D'), goalWithin: goalWithin('P97D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Product Added to Wishlist',
        key: 'product_id',
        ...worthAtLeast('price', who.minimum),
        ...audienceOf(who.audience),
      },
      reentry: { allowed: 'after_exit', cooldown: rules.cooldown },
      exits: [{ event: 'Product Removed from Wishlist', match: ofThisProduct }, productBought],
      goal: { ...productBought, within: rules.goalWithin, value: 'revenue' },
      ...settingsOf(rules, test),
      ...draw([
        waitFor(
          'dropped',
          { event: 'Product Price Dropped', match: ofThisProduct, timeout: what.watch },
          { happened: [], timeout: null },
        ),
        ...mainMessage('cheaper', cheaper(shop), setting, { ...test, experiment: 'wishlist-subject' }),
        ...ifChosen(
          what.again,
          wait('before_last_chance', what.second),
          message('last_chance', lastChance(shop), setting),
        ),
      ]),
    };
  },

  tests({ who, what, test }, setting) {
    const price = Math.max(12_000, who.minimum);
    const wished = happens('Product Added to Wishlist', { ...sampleProduct(setting), price });
    const dropped = happens(
      'Product Price Dropped',
      { ...sampleProduct(setting), price: Math.round(price * 0.8) },
      'PT1S',
    );
    const order = happens('Order Completed', sampleOrder(setting), 'PT1S');
    return [
      rehearsed(setting, {
        name: { ko: '가격이 내려가면 알려요', en: 'Hears of the lower price' },
        events: [wished, dropped],
        expect: {
          path: through('dropped', triedStep('cheaper', test), what.again && 'last_chance'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '가격이 그대로면 아무것도 보내지 않아요', en: 'Hears nothing while the price stays' },
        events: [wished],
        expect: { messages: [], nothingElse: true, path: through('dropped') },
      }),
      rehearsed(setting, {
        name: { ko: '다른 상품의 할인은 상관없어요', en: 'Another product’s price does not matter' },
        events: [wished, happens('Product Price Dropped', { ...sampleProduct(setting, 'tea') }, 'PT1S')],
        expect: { messages: [], nothingElse: true },
      }),
      rehearsed(setting, {
        name: { ko: '이미 산 고객에게는 알리지 않아요', en: 'Who has bought it hears nothing' },
        events: [wished, order, { ...dropped, at: after('PT2S') }],
        expect: { messages: [], nothingElse: true, status: 'exited' },
      }),
    ];
  },
});
