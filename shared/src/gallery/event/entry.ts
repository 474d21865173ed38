import {
  agreedOnly,
  couponFields,
  duration,
  goalWithin,
  onOff,
  pageOf,
  perHour,
  subjectTest,
  whoMayEnter,
} from '../common-fields.ts';
import { audienceOf, ifChosen, mainMessage, mayAdvertise, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, through } from '../rehearsed.ts';
import { issueCoupon, message, split, wait, waitFor } from '../steps.ts';
import { consolation, next, notThisTime, thanks, won } from './letters.ts';

const title = { ko: '이벤트 참여 안내', en: 'Event participation' };
const match = { event_id: 'trigger.event_id' };

/** Thanks, result, and the event after. One run an event. */
export const eventParticipation = defineEntry({
  title,
  aim: {
    ko: '이벤트에 참여한 고객에게 감사와 결과를 알리고 다음 이벤트로 이어 줘요.',
    en: 'Thanks people who took part, tells them the result, and invites them to the next event.',
  },
  metric: { ko: '다음 이벤트 재참여율', en: 'People who take part again' },
  needs: { events: ['Event Entered', 'Event Result Announced'] },
  steps: {
    who: {
      entrants: whoMayEnter(
        'everyone',
        { everyone: { ko: '참여한 모든 고객', en: 'Everybody who took part' }, agreed: agreedOnly },
        {
          ko: '참여 확인과 결과는 광고가 아니에요. 쿠폰과 다음 이벤트는 광고에 동의한 고객에게만 가요.',
          en: 'Entry and result are no advertising. The coupon and the next event go to those who agreed to it.',
        },
      ),
    },
    what: {
      until: duration('P30D', { ko: '결과를 기다리는 기간', en: 'How long the result is waited for' }),
      consolation: onOff(true, { ko: '당첨되지 않은 고객에게 쿠폰 보내기', en: 'A coupon for those who did not win' }),
      ...couponFields(
        {
          pool: { ko: '이벤트 참여 감사 2,000원 할인', en: 'Thanks for taking part ₩2,000 off' },
          worth: 2_000,
          from: 20_000,
          days: 14,
        },
        ['consolation', false],
      ),
      nextAfter: duration('P14D', { ko: '결과를 알린 뒤 다음 이벤트까지', en: 'From the result to the next event' }),
      nextPage: pageOf({ ko: '다음 이벤트 주소', en: 'Address of the next event' }),
    },
    rules: { goalWithin: goalWithin('P60D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const coupon = [issueCoupon(what.pool, language), message('consolation', consolation(shop, what), setting)];
    const forTheOthers = split('may_advertise', [mayAdvertise(language, coupon)], []);
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Event Entered',
        key: 'event_id',
        ...audienceOf(who.entrants),
      },
      // Who enters one event twice is thanked once.
      reentry: { allowed: 'never' },
      goal: { event: 'Event Entered', within: rules.goalWithin },
      ...settingsOf(rules, test),
      ...draw([
        message('thanks', thanks(), setting, 'transactional'),
        waitFor(
          'result',
          { event: 'Event Result Announced', match, timeout: what.until },
          { happened: [], timeout: null },
        ),
        split(
          'has_won',
          [
            {
              id: 'won',
              name: { ko: '당첨', en: 'Won' }[language],
              when: { step: 'result.won', op: 'equals', value: true },
              way: [message('won', won(), setting, 'transactional')],
            },
          ],
          [
            message('not_this_time', notThisTime(), setting, 'transactional'),
            ...ifChosen(what.consolation, forTheOthers),
          ],
        ),
        wait('before_next', what.nextAfter),
        ...mainMessage('next', next(shop, what.nextPage), setting, { ...test, experiment: 'next-event-subject' }),
      ]),
    };
  },

  tests({ what, test }, setting) {
    const name = { ko: '가을 출석 이벤트', en: 'Autumn draw' }[setting.language];
    const entered = happens('Event Entered', { event_id: 'e-1', event_name: name });
    const announced = (more: { won: boolean; prize?: string; event_id?: string }) =>
      happens('Event Result Announced', { event_id: 'e-1', ...more }, 'PT1S');
    const main = triedStep('next', test);
    return [
      rehearsed(setting, {
        name: { ko: '당첨되면 축하하고 다음 이벤트를 알려요', en: 'Who won is congratulated and invited again' },
        events: [
          entered,
          announced({ won: true, prize: { ko: '감귤 한 상자', en: 'a box of tangerines' }[setting.language] }),
        ],
        expect: {
          path: through('thanks', 'won', main),
          never: ['not_this_time', 'consolation'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '당첨되지 않으면 결과와 쿠폰을 보내요', en: 'Who did not win hears it, and gets a coupon' },
        events: [entered, announced({ won: false })],
        expect: {
          path: through('thanks', 'not_this_time', what.consolation && 'consolation', main),
          never: ['won'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '다른 이벤트의 결과는 상관없어요', en: 'Another event’s result does not matter' },
        events: [entered, announced({ won: true, event_id: 'e-2' })],
        expect: { messages: [{ node: 'thanks' }], nothingElse: true },
      }),
    ];
  },
});
