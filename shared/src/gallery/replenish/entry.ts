import { isJsonObject } from '../../json.ts';
import { audience, duration, goalWithin, onOff, pageOf, perHour, subjectTest } from '../common-fields.ts';
import { audienceOf, ifChosen, mainMessage, orderGoal, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { after, happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { message, wait } from '../steps.ts';
import { again, alongside } from './letters.ts';

const title = { ko: '재구매 안내', en: 'Time to reorder' };

/** Counts from the newest order: another one begins the run anew. */
export const replenish = defineEntry({
  title,
  aim: {
    ko: '다 쓸 때쯤 다시 주문하도록 알리고, 함께 찾는 상품을 소개해요.',
    en: 'Reminds people to reorder before they run out, and shows what goes with it.',
  },
  metric: { ko: '재구매율', en: 'Customers who order again' },
  needs: { events: ['Order Completed'] },
  steps: {
    who: {
      audience,
      category: {
        kind: 'text',
        initial: { ko: '', en: '' },
        max: 100,
        label: { ko: '이 분류의 상품을 샀을 때만', en: 'Only orders of this category' },
        hint: {
          ko: '상품 속성 category의 값이에요. 비워 두면 모든 주문이에요.',
          en: 'The value of the product’s category. Empty: every order.',
        },
      },
    },
    what: {
      lasts: duration('P30D', { ko: '주문한 뒤 다 쓸 때까지', en: 'How long the product lasts' }),
      recommend: onOff(true, { ko: '주문이 없으면 함께 찾는 상품 보내기', en: 'Then show what goes with it' }),
      pause: duration(
        'P7D',
        { ko: '첫 메일 뒤 추천까지', en: 'From the first mail to that' },
        { unless: ['recommend', false] },
      ),
      page: pageOf(
        { ko: '함께 찾는 상품이 모인 주소', en: 'Address of what goes with it' },
        { unless: ['recommend', false] },
      ),
    },
    rules: { goalWithin: goalWithin('P45D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const category = who.category.trim();
    return {
      format: 1,
      name: title[setting.language],
      trigger: {
        type: 'event',
        event: 'Order Completed',
        ...(category !== '' && {
          where: [{ any_in: 'products', where: [{ property: 'category', op: 'equals', value: category }] }],
        }),
        ...audienceOf(who.audience),
      },
      reentry: { allowed: 'restart' },
      ...orderGoal(rules.goalWithin),
      ...settingsOf(rules, test),
      ...draw([
        wait('until_used_up', what.lasts),
        ...mainMessage('again', again(setting), setting, { ...test, experiment: 'replenish-subject' }),
        ...ifChosen(
          what.recommend,
          wait('before_more', what.pause),
          message('alongside', alongside(setting, what.page), setting),
        ),
      ]),
    };
  },

  tests({ who, what, rules, test }, setting) {
    const category = who.category.trim();
    const order = sampleOrder(setting);
    const { products } = order;
    const ofCategory = Array.isArray(products)
      ? products.map((product) => (isJsonObject(product) ? { ...product, category } : product))
      : [];
    const ordered = happens('Order Completed', category === '' ? order : { ...order, products: ofCategory });
    const countsAnew = rehearsed(setting, {
      name: { ko: '그 사이 또 주문하면 처음부터 다시 세요', en: 'Another order begins the count anew' },
      events: [ordered, { ...ordered, properties: { ...ordered.properties, order_id: 'o-2' }, at: after('PT1S') }],
      expect: { messages: [], nothingElse: true, status: 'exited' },
    });
    return [
      rehearsed(setting, {
        name: { ko: '다 쓸 때쯤 알려요', en: 'Is reminded when it runs low' },
        events: [ordered],
        expect: {
          path: through(triedStep('again', test), what.recommend && 'alongside'),
          status: 'finished',
        },
      }),
      // Where one customer comes in an hour, the second order finds no place.
      ...(rules.perHour === 1 ? [] : [countsAnew]),
    ];
  },
});
