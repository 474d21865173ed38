import { audience, couponFields, duration, goalWithin, onOff, option, perHour, subjectTest } from '../common-fields.ts';
import { audienceOf, hasOrdered, ifChosen, mainMessage, orderGoal, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { issueCoupon, message, split, wait } from '../steps.ts';
import { birthdayGift, stillThere, yearsTogether } from './letters.ts';

const title = { ko: '생일과 기념일 축하', en: 'Birthday and anniversary' };

/** Every year anew, by the customer's own date and clock. */
export const birthday = defineEntry({
  title,
  aim: {
    ko: '생일이나 가입 기념일에 맞춰 축하 인사와 쿠폰을 보내요.',
    en: 'Sends good wishes and a coupon for a birthday or the day of joining.',
  },
  metric: { ko: '쿠폰 사용률과 재구매율', en: 'Coupons used, customers who order again' },
  needs: { events: ['Order Completed'], attributes: ['birthday'] },
  steps: {
    who: {
      audience,
      day: option(
        'birthday',
        {
          birthday: { ko: '생일 (속성 birthday)', en: 'Birthday (attribute birthday)' },
          joined_at: { ko: '가입한 날 (속성 joined_at)', en: 'Day of joining (attribute joined_at)' },
        },
        { ko: '어떤 날을 축하할까요', en: 'Which day' },
      ),
    },
    what: {
      ahead: {
        kind: 'number',
        initial: 7,
        min: 0,
        max: 30,
        unit: 'days',
        label: { ko: '며칠 전에 보낼까요', en: 'Days before' },
        hint: { ko: '0이면 그날 보내요.', en: '0 is the day itself.' },
      },
      time: option(
        '10:00',
        {
          '09:00': { ko: '오전 9시', en: '09:00' },
          '10:00': { ko: '오전 10시', en: '10:00' },
          '12:00': { ko: '낮 12시', en: '12:00' },
          '18:00': { ko: '오후 6시', en: '18:00' },
        },
        { ko: '보내는 시각 (고객 시간대)', en: 'At (customer’s time)' },
      ),
      ...couponFields({
        pool: { ko: '기념일 5,000원 할인', en: 'Celebration ₩5,000 off' },
        worth: 5_000,
        from: 20_000,
        days: 30,
      }),
      again: onOff(true, { ko: '쓰지 않으면 한 번 더 알리기', en: 'Remind once more who did not order' }),
      pause: duration(
        'P7D',
        { ko: '쿠폰을 보낸 뒤 다시 알리기까지', en: 'From the coupon to the reminder' },
        { unless: ['again', false] },
      ),
    },
    rules: { goalWithin: goalWithin('P30D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const gift = who.day === 'birthday' ? birthdayGift(shop, what) : yearsTogether(shop, what);
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'date',
        attribute: who.day,
        anniversary: true,
        ...(what.ahead > 0 && { offset: `-P${what.ahead}D` }),
        time: what.time,
        ...audienceOf(who.audience),
      },
      reentry: { allowed: 'after_exit' },
      ...orderGoal(rules.goalWithin),
      ...settingsOf(rules, test),
      ...draw([
        issueCoupon(what.pool, language),
        ...mainMessage('gift', gift, setting, { ...test, experiment: `${who.day.replace('_at', '')}-subject` }),
        ...ifChosen(
          what.again,
          wait('some_days', what.pause),
          split('used', [hasOrdered('yes', language, null)], [message('reminder', stillThere(shop, what), setting)]),
        ),
      ]),
    };
  },

  tests({ what, test }, setting) {
    const attributes = { birthday: '1990-03-10', joined_at: '2024-03-10T00:00:00Z' };
    return [
      rehearsed(setting, {
        name: { ko: '축하하고, 주문이 없으면 한 번 더 알려요', en: 'Is congratulated, and reminded once' },
        attributes,
        expect: {
          path: through('coupon', triedStep('gift', test), what.again && 'reminder'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '주문한 고객에게는 다시 알리지 않아요', en: 'Who orders is not reminded' },
        attributes,
        events: [happens('Order Completed', sampleOrder(setting), 'PT1S')],
        expect: { path: through(triedStep('gift', test)), never: ['reminder'] },
      }),
    ];
  },
});
