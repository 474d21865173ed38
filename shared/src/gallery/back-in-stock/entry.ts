import { duration, goalWithin, onOff, perHour, subjectTest, untilSecond, whoMayEnter } from '../common-fields.ts';
import { ifChosen, mainMessage, ofThisProduct, productBought, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, sampleOrder, sampleProduct, through } from '../rehearsed.ts';
import { message, wait, waitFor } from '../steps.ts';
import { arrived, stillThere } from './letters.ts';

const title = { ko: '재입고 알림', en: 'Back in stock' };

/** Tells who asked for it that a product is there again. The shop sends both events for the customer who asked. */
export const backInStock = defineEntry({
  title,
  aim: {
    ko: '재입고 알림을 신청한 고객에게 상품이 들어오는 대로 알려요.',
    en: 'Tells people who asked for it that a product is back.',
  },
  metric: { ko: '재입고 상품 구매율', en: 'Orders of products that came back' },
  needs: { events: ['Back In Stock Requested', 'Product Back In Stock', 'Order Completed'] },
  steps: {
    who: {
      known: whoMayEnter(
        'everyone',
        {
          everyone: { ko: '알림을 신청한 모든 고객', en: 'Everybody who asked' },
          buyers: { ko: '주문한 적이 있는 고객만', en: 'Only who has ordered before' },
        },
        {
          ko: '신청한 알림은 광고가 아니어서 광고 수신 동의가 없어도 보내요.',
          en: 'What somebody asked for is no advertising and needs no consent to it.',
        },
      ),
    },
    what: {
      watch: duration('P60D', { ko: '재입고를 기다리는 기간', en: 'How long it is waited for' }),
      again: onOff(true, {
        ko: '사지 않으면 한 번 더 알리기 (광고)',
        en: 'Remind once more who did not buy (advertising)',
      }),
      second: untilSecond('P2D'),
    },
    rules: { goalWithin: goalWithin('P67D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Back In Stock Requested',
        key: 'product_id',
        ...(who.known === 'buyers' && { audience: { event: 'Order Completed' } }),
      },
      // Who asks again while waiting waits as long as somebody who asks for the first time.
      reentry: { allowed: 'restart' },
      exits: [productBought],
      goal: { ...productBought, within: rules.goalWithin, value: 'revenue' },
      ...settingsOf(rules, test),
      ...draw([
        waitFor(
          'stocked',
          { event: 'Product Back In Stock', match: ofThisProduct, timeout: what.watch },
          { happened: [], timeout: null },
        ),
        ...mainMessage('arrived', arrived(shop), setting, {
          ...test,
          experiment: 'back-in-stock-subject',
          category: 'transactional',
        }),
        ...ifChosen(what.again, wait('before_reminder', what.second), message('reminder', stillThere(shop), setting)),
      ]),
    };
  },

  tests({ what, test }, setting) {
    const history = [{ ...happens('Order Completed', { order_id: 'o-0' }), at: '2026-02-03T01:00:00Z' }];
    const asked = happens('Back In Stock Requested', sampleProduct(setting));
    const stocked = happens('Product Back In Stock', sampleProduct(setting), 'PT1S');
    return [
      rehearsed(setting, {
        name: { ko: '들어오면 알려요', en: 'Hears when it is back' },
        history,
        events: [asked, stocked],
        expect: {
          path: through(triedStep('arrived', test), what.again && 'reminder'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '광고에 동의하지 않아도 신청한 알림은 가요', en: 'Hears without consent to advertising, once' },
        agreed: false,
        history,
        events: [asked, stocked],
        expect: { path: through(triedStep('arrived', test)), never: ['reminder'] },
      }),
      rehearsed(setting, {
        name: { ko: '다른 상품이 들어온 것은 알리지 않아요', en: 'Another product’s return is not told' },
        history,
        events: [asked, happens('Product Back In Stock', sampleProduct(setting, 'tea'), 'PT1S')],
        expect: { messages: [], nothingElse: true },
      }),
      rehearsed(setting, {
        name: { ko: '그 사이 산 고객은 나가요', en: 'Who has bought it meanwhile leaves' },
        history,
        events: [asked, happens('Order Completed', sampleOrder(setting), 'PT1S')],
        expect: { messages: [], nothingElse: true, status: 'exited' },
      }),
    ];
  },
});
