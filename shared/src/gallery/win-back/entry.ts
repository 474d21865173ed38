import { cooldown, couponFields, duration, goalWithin, option, perHour, subjectTest } from '../common-fields.ts';
import { agreed, hasOrdered, mainMessage, orderGoal, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { issueCoupon, message, split, update, wait } from '../steps.ts';
import { invitation, lastCall } from './letters.ts';

const title = { ko: '다시 모시기', en: 'Win-back' };

/** Invites back who has not bought for long: a coupon, some days, and one reminder. */
export const winBack = defineEntry({
  title,
  aim: {
    ko: '한동안 주문하지 않은 고객을 쿠폰과 함께 다시 초대해요.',
    en: 'Invites people who have not ordered for a while, with a coupon.',
  },
  metric: { ko: '휴면 고객 재구매율', en: 'Lapsed customers who order again' },
  needs: { events: ['Order Completed'] },
  steps: {
    who: {
      start: option(
        'lapsed',
        {
          lapsed: { ko: '주문이 끊긴 고객이 자동으로 들어오기', en: 'Whoever has stopped ordering enters by itself' },
          by_hand: { ko: '직접 또는 API로 들여보내기', en: 'I let people in by hand or by API' },
        },
        { ko: '시작 조건', en: 'How it begins' },
        {
          hint: {
            ko: '자동으로 들어오게 하려면 고객 그룹이 필요해요. 초안을 만들 때 함께 만들어 드려요.',
            en: 'To enter by itself needs a segment, which is made together with the draft.',
          },
        },
      ),
      silent: {
        kind: 'number',
        initial: 60,
        min: 7,
        max: 730,
        unit: 'days',
        label: { ko: '마지막 주문 뒤 지난 날', en: 'Days without an order' },
        unless: ['start', 'by_hand'],
      },
    },
    what: {
      ...couponFields({
        pool: { ko: '다시 만난 고객 5,000원 할인', en: 'Welcome back ₩5,000 off' },
        worth: 5_000,
        from: 30_000,
        days: 14,
      }),
      pause: duration('P5D', { ko: '쿠폰을 보낸 뒤 한 번 더 알리기까지', en: 'From the coupon to the reminder' }),
    },
    rules: { cooldown: cooldown('P90D'), goalWithin: goalWithin('P14D'), perHour },
    test: subjectTest,
  },

  segment({ who }, language) {
    if (who.start === 'by_hand') return null;
    return {
      name: { ko: `${who.silent}일 동안 주문이 없는 고객`, en: `No order for ${who.silent} days` }[language],
      condition: {
        all: [{ event: 'Order Completed' }, { not: { event: 'Order Completed', within: `P${who.silent}D` } }, agreed],
      },
    };
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop, segmentId = '' } = setting;
    return {
      format: 1,
      name: title[language],
      trigger: who.start === 'by_hand' ? { type: 'api' } : { type: 'segment', segmentId, on: 'enters' },
      reentry: { allowed: 'after_exit', cooldown: rules.cooldown },
      ...orderGoal(rules.goalWithin),
      ...settingsOf(rules, test),
      ...draw([
        issueCoupon(what.pool, language),
        ...mainMessage('invitation', invitation(shop, what), setting, { ...test, experiment: 'win-back-subject' }),
        wait('some_days', what.pause),
        split(
          'came_back',
          [
            hasOrdered('yes', language, [
              update('returned', { set: { win_back: 'returned' }, increment: { win_backs: 1 } }),
            ]),
          ],
          [
            message('last_call', lastCall(shop, what), setting),
            update('silent', { set: { win_back: 'no_answer' }, increment: { win_backs: 1 } }),
          ],
        ),
      ]),
    };
  },

  tests({ test }, setting) {
    return [
      rehearsed(setting, {
        name: { ko: '답이 없으면 한 번만 더 알려요', en: 'Who does not answer is reminded once' },
        expect: {
          path: through('coupon', triedStep('invitation', test), 'last_call', 'silent'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '주문하면 더 알리지 않아요', en: 'Who orders is not reminded' },
        events: [happens('Order Completed', sampleOrder(setting), 'PT1S')],
        expect: {
          path: { mode: 'includes', steps: [{ node: 'came_back', outcome: 'yes' }, { node: 'returned' }] },
          never: ['last_call'],
        },
      }),
    ];
  },
});
