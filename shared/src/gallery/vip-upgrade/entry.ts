import { audience, duration, goalWithin, onOff, pageOf, perHour, subjectTest, wonFrom } from '../common-fields.ts';
import { agreed, ifChosen, mainMessage, orderGoal, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { message, split, update, wait } from '../steps.ts';
import { congratulation, preview } from './letters.ts';

const title = { ko: 'VIP 승급 축하', en: 'VIP upgrade' };
const usualBenefits = {
  ko: 'VIP 고객께는 새 상품을 먼저 보여 드리고, 행사도 하루 먼저 알려 드려요.',
  en: 'VIPs see new things before everybody else, and hear of offers a day early.',
};
const notVip = { attribute: 'tier', op: 'not_equals', value: 'vip' } as const;

/** Looks, after each order, whether the year's orders make a VIP. The order itself counts, because it is asked later. */
export const vipUpgrade = defineEntry({
  title,
  aim: {
    ko: '일 년 구매 금액이 기준을 넘은 고객을 VIP로 올리고, 첫 혜택으로 미리 보기에 초대해요.',
    en: 'Makes customers VIPs once their orders of a year reach a sum, and opens a preview for them.',
  },
  metric: { ko: 'VIP 고객 수와 구매 금액', en: 'Number of VIPs, and what they spend' },
  needs: { events: ['Order Completed'], attributes: ['tier'] },
  steps: {
    who: {
      audience,
      spend: wonFrom(700_000, { ko: 'VIP가 되는 일 년 구매 금액', en: 'VIP from orders of a year of' }),
    },
    what: {
      settle: duration(
        'P7D',
        { ko: '주문한 뒤 확인하기까지', en: 'From the order to the look' },
        {
          hint: { ko: '교환이나 환불이 끝난 뒤에 보도록 며칠 두세요.', en: 'Leave some days for returns.' },
        },
      ),
      benefits: {
        kind: 'text',
        of: 'lines',
        initial: usualBenefits,
        max: 1_000,
        label: { ko: 'VIP 혜택', en: 'What VIPs get' },
        hint: { ko: '지킬 수 있는 약속으로 바꿔 주세요.', en: 'Make it a promise that you keep.' },
      },
      preview: onOff(true, { ko: 'VIP 미리 보기에 초대하기', en: 'Invite to a VIP preview' }),
      previewAfter: duration(
        'P7D',
        { ko: '축하한 뒤 미리 보기까지', en: 'From the congratulation to the preview' },
        { unless: ['preview', false] },
      ),
      previewPage: pageOf({ ko: '미리 보기 주소', en: 'Address of the preview' }, { unless: ['preview', false] }),
    },
    rules: { goalWithin: goalWithin('P60D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const enough = { ko: '기준 금액을 넘음', en: 'Has reached the sum' }[language];
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Order Completed',
        audience: who.audience === 'agreed' ? { all: [notVip, agreed] } : notVip,
      },
      reentry: { allowed: 'restart' },
      ...orderGoal(rules.goalWithin),
      ...settingsOf(rules, test),
      ...draw([
        wait('until_settled', what.settle),
        split(
          'spent',
          [
            {
              id: 'enough',
              name: enough,
              when: {
                event: 'Order Completed',
                sum: { property: 'revenue', op: 'gte', value: who.spend },
                within: 'P1Y',
              },
              way: [],
            },
          ],
          null,
        ),
        update('upgrade', { set: { tier: 'vip' } }),
        ...mainMessage(
          'congratulation',
          congratulation(shop, { ...usualBenefits, [language]: what.benefits }),
          setting,
          {
            ...test,
            experiment: 'vip-upgrade-subject',
          },
        ),
        ...ifChosen(
          what.preview,
          wait('before_preview', what.previewAfter),
          message('preview', preview(shop, what.previewPage), setting),
        ),
      ]),
    };
  },

  tests({ who, what, test }, setting) {
    const order = (revenue: number) => happens('Order Completed', sampleOrder(setting, { revenue, total: revenue }));
    return [
      rehearsed(setting, {
        name: { ko: '기준을 넘으면 VIP가 되고 축하받아요', en: 'Who reaches the sum becomes a VIP' },
        attributes: { tier: 'gold' },
        events: [order(who.spend)],
        expect: {
          path: through('upgrade', triedStep('congratulation', test), what.preview && 'preview'),
          status: 'finished',
        },
      }),
      ...(who.spend > 0
        ? [
            rehearsed(setting, {
              name: { ko: '기준에 모자라면 아무것도 하지 않아요', en: 'Nothing happens below the sum' },
              attributes: { tier: 'gold' },
              events: [order(who.spend - 1)],
              expect: { messages: [], nothingElse: true, status: 'finished' },
            }),
          ]
        : []),
      rehearsed(setting, {
        name: { ko: '이미 VIP인 고객은 들어오지 않아요', en: 'A VIP does not enter again' },
        attributes: { tier: 'vip' },
        events: [order(who.spend)],
        expect: { entered: false },
      }),
    ];
  },
});
