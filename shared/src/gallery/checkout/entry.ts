import {
  audience,
  cooldown,
  duration,
  goalWithin,
  least,
  onOff,
  perHour,
  subjectOrTimingTest,
  untilSecond,
} from '../common-fields.ts';
import { audienceOf, firstWait, ifChosen, mainMessage, settingsOf, triedStep, worthAtLeast } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { message, wait } from '../steps.ts';
import { help, lastWord } from './letters.ts';

const title = { ko: '결제 중단 알림', en: 'Checkout abandoned' };
const match = { order_id: 'trigger.order_id' };

/** Helps who began to pay and did not finish; the order itself ends the run at any time. */
export const checkout = defineEntry({
  title,
  aim: {
    ko: '결제를 시작하고 끝내지 않은 고객에게 무엇이 남았는지 알리고 도움을 건네요.',
    en: 'Tells people who began to pay what is left to do, and offers help.',
  },
  metric: { ko: '결제 완료율', en: 'Checkouts that become orders' },
  needs: { events: ['Checkout Started', 'Order Completed'] },
  steps: {
    who: {
      audience,
      minimum: least({ ko: '주문 금액이 이 이상일 때만', en: 'Only orders from' }),
    },
    what: {
      first: duration('PT30M', { ko: '결제를 시작한 뒤 첫 메일까지', en: 'From beginning to pay to the first mail' }),
      again: onOff(true, { ko: '한 번 더 알리기', en: 'Remind once more' }),
      second: untilSecond('P1D'),
    },
    rules: { cooldown: cooldown('P1D'), goalWithin: goalWithin('P3D'), perHour },
    test: subjectOrTimingTest('PT3H'),
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Checkout Started',
        key: 'order_id',
        ...worthAtLeast('revenue', who.minimum),
        ...audienceOf(who.audience),
      },
      reentry: { allowed: 'after_exit', cooldown: rules.cooldown },
      exits: [{ event: 'Order Completed', match }],
      goal: { event: 'Order Completed', match, within: rules.goalWithin, value: 'revenue' },
      ...settingsOf(rules, test),
      ...draw([
        ...firstWait({ ...test, experiment: 'checkout-timing' }, setting, {
          usual: [wait('while_paying', what.first)],
          other: [wait('while_paying_b', test.other)],
        }),
        ...mainMessage('help', help(shop), setting, { ...test, experiment: 'checkout-subject' }),
        ...ifChosen(what.again, wait('before_last_word', what.second), message('last_word', lastWord(shop), setting)),
      ]),
    };
  },

  tests({ who, what, test }, setting) {
    const order = sampleOrder(setting, { revenue: Math.max(36_000, who.minimum) });
    const began = happens('Checkout Started', order);
    return [
      rehearsed(setting, {
        name: { ko: '결제를 끝내지 않으면 알려요', en: 'Who does not finish is reminded' },
        events: [began],
        expect: {
          path: through(triedStep('help', test), what.again && 'last_word'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '결제를 끝내면 바로 나가요', en: 'Who finishes leaves at once' },
        events: [began, happens('Order Completed', order, 'PT1S')],
        expect: { messages: [], nothingElse: true, status: 'exited' },
      }),
      rehearsed(setting, {
        name: { ko: '다른 주문을 끝낸 것은 상관없어요', en: 'Another order does not end it' },
        events: [began, happens('Order Completed', { ...order, order_id: 'o-2' }, 'PT1S')],
        expect: { path: through(triedStep('help', test)), status: 'finished' },
      }),
    ];
  },
});
