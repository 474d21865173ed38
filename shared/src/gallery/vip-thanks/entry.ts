import { goalWithin, onOff, perHour, subjectTest, trial, wonFrom } from '../common-fields.ts';
import { orderGoal, settingsOf } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw, type Way } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { message, split } from '../steps.ts';
import { almostVip, earlyLook, gift, receipt } from './letters.ts';

const title = { ko: '주문 감사와 VIP 갈래', en: 'Order thanks, VIPs first' };
const usualNews = {
  ko: '다음 새 상품은 VIP 고객께 하루 먼저 열어 드려요.',
  en: 'The next new arrivals open a day early for VIPs.',
};
const usualPresent = { ko: '작은 선물', en: 'a small present' };

/** Thanks for an order as fits the customer's tier; for VIPs, two ways to say it can be tried against each other. */
export const vipThanks = defineEntry({
  title,
  aim: {
    ko: '주문한 고객에게 등급에 맞는 인사를 보내고, VIP 고객은 먼저 초대해요.',
    en: 'Thanks each customer as fits their tier, and invites VIPs first.',
  },
  metric: { ko: 'VIP 고객의 재구매율', en: 'VIPs who order again' },
  needs: { events: ['Order Completed'], attributes: ['tier', 'total_spent'] },
  steps: {
    who: {
      receipt: onOff(true, { ko: '등급이 없는 고객에게 주문 확인 보내기', en: 'Send everybody else a receipt' }),
      gold: onOff(true, {
        ko: '골드 고객에게 VIP까지 남은 금액 알리기',
        en: 'Tell gold customers what is left until VIP',
      }),
      spend: wonFrom(
        700_000,
        { ko: 'VIP가 되는 누적 구매 금액', en: 'VIP from total orders of' },
        { unless: ['gold', false] },
      ),
    },
    what: {
      news: {
        kind: 'text',
        of: 'lines',
        initial: usualNews,
        max: 1_000,
        label: { ko: 'VIP 고객께 먼저 알릴 소식', en: 'What VIPs hear first' },
        hint: { ko: '지킬 수 있는 약속으로 바꿔 주세요.', en: 'Make it a promise that you keep.' },
      },
      present: {
        kind: 'text',
        initial: usualPresent,
        max: 80,
        label: { ko: '다음 주문에 넣어 줄 선물', en: 'Present in the next order' },
        hint: { ko: 'B안을 비교할 때 쓰여요.', en: 'Used when variant B is tried.' },
      },
    },
    rules: { goalWithin: goalWithin('P30D'), perHour },
    test: {
      ...subjectTest,
      trial: trial({ gift: { ko: '먼저 초대(A안)와 선물(B안)', en: 'Early look (A) against a present (B)' } }, 'gift'),
    },
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const words = {
      ko: { gold: '골드', a: 'A안 초대', b: 'B안 선물' },
      en: { gold: 'Gold', a: 'A, early look', b: 'B, present' },
    }[language];
    const news = { ...usualNews, [language]: what.news };
    const present = { ...usualPresent, [language]: what.present || usualPresent[language] };
    const vip: Way =
      test.trial === 'none'
        ? [message('vip_a', earlyLook(shop, news), setting)]
        : [
            {
              node: {
                id: 'copy',
                type: 'ab',
                config: {
                  experiment: 'vip-thanks-copy',
                  variants: [
                    { id: 'a', name: words.a, weight: test.weight },
                    { id: 'b', name: words.b, weight: 100 - test.weight },
                  ],
                },
              },
              ways: {
                a: [message('vip_a', earlyLook(shop, news), setting)],
                b: [message('vip_b', gift(shop, present), setting)],
              },
            },
          ];
    const tierIs = (value: string) => ({ attribute: 'tier', op: 'equals' as const, value });
    return {
      format: 1,
      name: title[language],
      trigger: { type: 'event', event: 'Order Completed', key: 'order_id' },
      reentry: { allowed: 'after_exit' },
      ...orderGoal(rules.goalWithin),
      ...settingsOf(rules, test),
      ...draw([
        split(
          'tier',
          [
            { id: 'vip', name: 'VIP', when: tierIs('vip'), way: vip },
            ...(who.gold
              ? [
                  {
                    id: 'gold',
                    name: words.gold,
                    when: tierIs('gold'),
                    way: [message('gold_mail', almostVip(shop, who.spend), setting)],
                  },
                ]
              : []),
          ],
          who.receipt ? [message('receipt', receipt(), setting, 'transactional')] : null,
        ),
      ]),
    };
  },

  tests({ who, test }, setting) {
    const events = [happens('Order Completed', sampleOrder(setting))];
    const first = test.trial === 'none' ? 'vip_a' : 'copy';
    return [
      rehearsed(setting, {
        name: { ko: 'VIP 고객은 먼저 초대받아요', en: 'VIPs are invited first' },
        attributes: { tier: 'vip' },
        events,
        expect: {
          path: { mode: 'includes', steps: [{ node: 'tier', outcome: 'vip' }, { node: first }] },
          never: ['receipt'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '골드 고객은 VIP까지 남은 금액을 봐요', en: 'Gold customers see what is left until VIP' },
        attributes: { tier: 'gold', total_spent: 512_000 },
        events,
        expect: {
          path: through(who.gold ? 'gold_mail' : 'tier'),
          never: ['vip_a', 'vip_b'],
        },
      }),
      rehearsed(setting, {
        name: {
          ko: '그 밖의 고객은 광고 동의 없이도 주문 확인을 받아요',
          en: 'The others get their receipt, without consent',
        },
        agreed: false,
        events,
        expect: { messages: who.receipt ? [{ node: 'receipt' }] : [], nothingElse: true },
      }),
    ];
  },
});
