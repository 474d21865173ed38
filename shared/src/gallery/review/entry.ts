import { audience, duration, goalWithin, onOff, option, pageOf, perHour, subjectTest } from '../common-fields.ts';
import { agreed, audienceOf, mainMessage, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw, type Way } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { message, split, wait, waitFor } from '../steps.ts';
import { ask, askAgain, sorry, thanks } from './letters.ts';

const title = { ko: '후기 부탁', en: 'Review request' };
const ofThisOrder = { product_id: 'trigger.products.product_id' };

/** Asks for a review some days after the order, and listens to who was not content. One run an order. */
export const review = defineEntry({
  title,
  aim: {
    ko: '상품을 받아 본 고객에게 후기를 부탁하고, 아쉬웠던 고객은 먼저 챙겨요.',
    en: 'Asks people for a review once they have the product, and looks after those who were not content.',
  },
  metric: { ko: '후기 작성률', en: 'Orders that are reviewed' },
  needs: { events: ['Order Completed', 'Product Reviewed'] },
  steps: {
    who: {
      audience,
      times: option(
        'every',
        {
          every: { ko: '모든 주문', en: 'Every order' },
          first: { ko: '첫 주문만', en: 'Only the first order' },
        },
        { ko: '어떤 주문에 부탁할까요', en: 'After which orders' },
      ),
    },
    what: {
      first: duration('P7D', { ko: '주문한 뒤 후기를 부탁하기까지', en: 'From the order to the request' }),
      page: pageOf({ ko: '후기를 쓰는 주소', en: 'Address for reviews' }),
      patience: duration('P5D', { ko: '후기를 기다리는 기간', en: 'How long a review is waited for' }),
      again: onOff(true, { ko: '쓰지 않으면 한 번 더 부탁하기', en: 'Ask once more' }),
    },
    rules: { goalWithin: goalWithin('P21D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const low = { ko: '별점 3점 이하', en: 'Three stars or fewer' }[language];
    const answer = (id: string): Way => [
      split(
        `${id}_rating`,
        [
          {
            id: 'low',
            name: low,
            when: { step: `${id}.rating`, op: 'lte', value: 3 },
            way: [message(`${id}_sorry`, sorry(), setting, 'transactional')],
          },
        ],
        [message(`${id}_thanks`, thanks(), setting, 'transactional')],
      ),
    ];
    const reviewed = { event: 'Product Reviewed', match: ofThisOrder };
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Order Completed',
        key: 'order_id',
        ...(who.times === 'first'
          ? {
              audience: {
                all: [
                  { event: 'Order Completed', times: { op: 'lt', value: 1 } },
                  ...(who.audience === 'agreed' ? [agreed] : []),
                ],
              },
            }
          : audienceOf(who.audience)),
      },
      reentry: { allowed: 'never' },
      goal: { ...reviewed, within: rules.goalWithin },
      ...settingsOf(rules, test),
      ...draw([
        wait('until_used', what.first),
        ...mainMessage('ask', ask(shop, what.page), setting, { ...test, experiment: 'review-subject' }),
        waitFor(
          'reviewed',
          { ...reviewed, timeout: what.patience },
          {
            happened: answer('reviewed'),
            timeout: what.again ? [message('ask_again', askAgain(shop, what.page), setting)] : null,
          },
        ),
      ]),
    };
  },

  tests({ what, test }, setting) {
    const ordered = happens('Order Completed', sampleOrder(setting));
    const writes = (rating: number, product_id = 'tea') =>
      happens('Product Reviewed', { product_id, review_id: 'r-1', rating }, what.first, 'PT1S');
    const main = triedStep('ask', test);
    return [
      rehearsed(setting, {
        name: { ko: '후기를 쓰면 고맙다고 인사해요', en: 'Who writes one is thanked' },
        events: [ordered, writes(5)],
        expect: {
          path: {
            mode: 'includes',
            steps: [{ node: main }, { node: 'reviewed', outcome: 'happened' }, { node: 'reviewed_thanks' }],
          },
          never: ['ask_again', 'reviewed_sorry'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '별점이 낮으면 사과하고 도움을 건네요', en: 'Who was not content is offered help' },
        events: [ordered, writes(2)],
        expect: {
          path: through('reviewed_sorry'),
          never: ['ask_again', 'reviewed_thanks'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '다른 상품의 후기는 세지 않아요', en: 'A review of another product does not count' },
        events: [ordered, writes(5, 'other')],
        expect: {
          path: {
            mode: 'includes',
            steps: [{ node: 'reviewed', outcome: 'timeout' }, ...(what.again ? [{ node: 'ask_again' }] : [])],
          },
          never: ['reviewed_thanks'],
        },
      }),
    ];
  },
});
