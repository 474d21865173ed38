import { goalWithin, onOff, option, perHour } from '../common-fields.ts';
import { ifChosen, settingsOf } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw, type Step } from '../draw.ts';
import { happens, rehearsed, through } from '../rehearsed.ts';
import { message, update, wait } from '../steps.ts';
import { granted, twoYears, withdrawn } from './letters.ts';

const title = {
  granted: { ko: '수신 동의 처리 결과 안내', en: 'Consent confirmation' },
  withdrawn: { ko: '수신 거부 처리 결과 안내', en: 'Withdrawal confirmation' },
};
const ofEmail = [
  { property: 'channel', op: 'equals' as const, value: 'email' },
  { property: 'category', op: 'equals' as const, value: 'advertising' },
];

/** The notices that Korean law asks for: of the result, and, after a consent, every two years. */
export const consentNotice = defineEntry({
  title: title.granted,
  aim: {
    ko: '광고 수신에 동의하거나 거부한 고객에게 처리 결과를 바로 알리고, 2년마다 동의를 다시 확인해요.',
    en: 'Confirms consent to advertising, or its withdrawal, at once, and reminds of it every two years.',
  },
  metric: { ko: '14일 안에 알린 비율', en: 'Notices sent within 14 days' },
  needs: { events: ['Consent Granted', 'Consent Withdrawn'] },
  steps: {
    who: {
      which: option(
        'granted',
        {
          granted: { ko: '이메일 광고에 동의한 고객', en: 'Who agreed to e-mail advertising' },
          withdrawn: { ko: '이메일 광고를 거부한 고객', en: 'Who withdrew their consent' },
        },
        { ko: '누구에게 알릴까요', en: 'Who is told' },
        {
          hint: {
            ko: '법에 따라 두 경우 모두 14일 안에 알려야 해요. 둘 다 하나씩 만들어 두세요.',
            en: 'Korean law asks for both within 14 days. Make one journey of each.',
          },
        },
      ),
    },
    what: {
      twoYears: onOff(
        true,
        { ko: '2년마다 동의 다시 알리기', en: 'Remind of the consent every two years' },
        { hint: { ko: '동의한 고객에게만 알려요.', en: 'Only those who agreed.' } },
      ),
    },
    rules: { goalWithin: goalWithin('P14D'), perHour },
    // A notice that the law asks for is not tried, and kept from nobody.
    test: {},
  },

  document({ who, what, rules }, setting) {
    const { language, shop } = setting;
    const agrees = who.which === 'granted';
    const reminders: Step[] = [
      // A month early: the law names the day before which it has to be said.
      wait('almost_two_years', 'P23M'),
      message('two_years', twoYears(shop), setting),
      wait('two_more_years', 'P24M'),
      { node: { id: 'again', type: 'jump', config: { to: 'two_years', max: 20 } }, ways: {} },
    ];
    return {
      format: 1,
      name: title[who.which][language],
      trigger: { type: 'event', event: agrees ? 'Consent Granted' : 'Consent Withdrawn', where: ofEmail },
      // A new consent counts from its own date.
      reentry: { allowed: 'restart' },
      ...(agrees && { exits: [{ event: 'Consent Withdrawn', where: ofEmail }] }),
      goal: {
        event: 'Email Delivered',
        where: [{ property: 'category', op: 'equals', value: 'legal_notice' }],
        within: rules.goalWithin,
      },
      settings: { ...settingsOf(rules, { holdout: 0 }).settings, category: 'legal_notice' },
      ...draw([
        update('keep_date', { set: { email_consent_date: '{{ "now" | date: "%Y-%m-%d" }}' } }),
        message('result', agrees ? granted(shop) : withdrawn(shop), setting),
        ...ifChosen(agrees && what.twoYears, ...reminders),
      ]),
    };
  },

  tests({ who }, setting) {
    const agrees = who.which === 'granted';
    const about = { channel: 'email', category: 'advertising', source: 'signup_form' };
    const event = agrees ? 'Consent Granted' : 'Consent Withdrawn';
    return [
      rehearsed(setting, {
        name: { ko: '처리 결과를 바로 알려요', en: 'Hears the result at once' },
        agreed: agrees,
        events: [happens(event, about)],
        expect: { path: through('keep_date', 'result') },
      }),
      rehearsed(setting, {
        name: { ko: '문자 수신 동의는 알리지 않아요', en: 'Consent to other channels is not told here' },
        events: [happens(event, { ...about, channel: 'sms' })],
        expect: { entered: false },
      }),
    ];
  },
});
