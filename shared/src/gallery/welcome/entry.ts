import {
  couponFields,
  duration,
  goalWithin,
  onOff,
  pageOf,
  perHour,
  subjectTest,
  whoMayEnter,
} from '../common-fields.ts';
import { hasOrdered, ifChosen, mainMessage, mayAdvertise, orderGoal, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { exit, issueCoupon, message, split, update, wait } from '../steps.ts';
import { best, greeting, offer, story } from './letters.ts';

const title = { ko: '가입 환영', en: 'Welcome' };
const usualStory = {
  ko: '저희는 오래 두고 쓸 수 있는 것만 골라 소개해요. 직접 써 보고 마음에 든 것만 상점에 올려요.\n궁금한 점이 있으면 언제든 답장해 주세요. 사람이 읽고 답해 드려요.',
  en: 'We only offer things that last. Each of them we have used ourselves before it came into the shop.\nIf you have a question, just reply: a person reads it and answers.',
};

/** As the mails ask it. */
const readsEnglish = { attribute: 'locale', op: 'starts_with' as const, value: 'en' };

/** Welcomes on joining; who has not bought some days later gets a coupon, with consent. */
export const welcome = defineEntry({
  title,
  aim: {
    ko: '가입한 고객에게 상점을 소개하고, 첫 주문까지 자연스럽게 이어 줘요.',
    en: 'Introduces the shop to people who joined, and leads them to their first order.',
  },
  metric: { ko: '첫 주문 전환율', en: 'New customers who order' },
  needs: { events: ['Signed Up', 'Order Completed'] },
  steps: {
    who: {
      reads: whoMayEnter(
        'everyone',
        {
          everyone: { ko: '가입한 모든 고객', en: 'Everybody who joined' },
          korean: { ko: '한국어로 읽는 고객만', en: 'Only readers of Korean' },
          english: { ko: '영어로 읽는 고객만', en: 'Only readers of English' },
        },
        {
          ko: '가입 안내는 광고가 아니어서 모두에게 가고, 소개와 쿠폰은 광고 수신에 동의한 고객에게만 가요.',
          en: 'The note on joining is no advertising and goes to everybody; the rest goes to those who agreed to it.',
        },
      ),
    },
    what: {
      story: onOff(true, { ko: '상점 소개 보내기', en: 'Send the story of the shop' }),
      storyAfter: duration(
        'P1D',
        { ko: '가입 안내 뒤 소개까지', en: 'From the welcome to the story' },
        { unless: ['story', false] },
      ),
      storyText: {
        kind: 'text',
        of: 'lines',
        initial: usualStory,
        max: 2_000,
        label: { ko: '상점 소개 글', en: 'The story' },
        hint: { ko: '우리 상점의 말로 바꿔 주세요.', en: 'Put it in your own words.' },
        unless: ['story', false],
      },
      best: onOff(true, { ko: '많이 찾는 상품 보내기', en: 'Send what people ask for most' }),
      bestAfter: duration(
        'P1D',
        { ko: '많이 찾는 상품을 보내기까지', en: 'Wait before the favourites' },
        { unless: ['best', false] },
      ),
      bestPage: pageOf(
        { ko: '많이 찾는 상품이 모인 주소', en: 'Address of the favourites' },
        { unless: ['best', false] },
      ),
      offerAfter: duration('P3D', { ko: '첫 주문 쿠폰을 보내기까지', en: 'Wait before the first-order coupon' }),
      ...couponFields({
        pool: { ko: '첫 주문 3,000원 할인', en: 'First order ₩3,000 off' },
        worth: 3_000,
        from: 20_000,
        days: 14,
      }),
    },
    rules: { goalWithin: goalWithin('P14D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const noConsent = { ko: '광고 수신에 동의하지 않은 고객', en: 'Has not agreed to advertising' }[language];
    const told = { ...usualStory, [language]: what.storyText };
    return {
      format: 1,
      name: title[language],
      trigger: {
        type: 'event',
        event: 'Signed Up',
        ...(who.reads !== 'everyone' && {
          audience: who.reads === 'english' ? readsEnglish : { not: readsEnglish },
        }),
      },
      reentry: { allowed: 'never' },
      ...orderGoal(rules.goalWithin),
      ...settingsOf(rules, test),
      ...draw([
        message('greeting', greeting(shop), setting, 'transactional'),
        ...ifChosen(what.story, wait('before_story', what.storyAfter), message('story', story(shop, told), setting)),
        ...ifChosen(
          what.best,
          wait('before_best', what.bestAfter),
          message('best', best(shop, what.bestPage), setting),
        ),
        wait('before_offer', what.offerAfter),
        split(
          'so_far',
          [
            hasOrdered('bought', language, [update('mark_buyer', { set: { lifecycle: 'first_order' } })]),
            mayAdvertise(language, [
              issueCoupon(what.pool, language),
              ...mainMessage('offer', offer(shop, what), setting, { ...test, experiment: 'welcome-offer-subject' }),
            ]),
          ],
          [exit('no_consent', noConsent)],
        ),
      ]),
    };
  },

  tests({ who, what, test }, setting) {
    const attributes = who.reads === 'everyone' ? {} : { locale: who.reads === 'english' ? 'en-US' : 'ko' };
    const joined = happens('Signed Up', { method: 'email' });
    return [
      rehearsed(setting, {
        name: { ko: '주문이 없으면 소개 뒤에 쿠폰이 가요', en: 'Who does not order is sent a coupon in the end' },
        attributes,
        events: [joined],
        expect: {
          path: through(
            'greeting',
            what.story && 'story',
            what.best && 'best',
            'so_far',
            'coupon',
            triedStep('offer', test),
          ),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '주문한 고객에게는 쿠폰을 보내지 않아요', en: 'Who ordered is sent no coupon' },
        attributes,
        events: [joined, happens('Order Completed', sampleOrder(setting), 'PT1S')],
        expect: {
          path: { mode: 'includes', steps: [{ node: 'so_far', outcome: 'bought' }, { node: 'mark_buyer' }] },
          never: ['offer', 'offer_a', 'offer_b'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '광고에 동의하지 않으면 가입 안내만 가요', en: 'Without consent: the welcome and nothing else' },
        attributes,
        agreed: false,
        events: [joined],
        expect: { messages: [{ node: 'greeting' }], nothingElse: true },
      }),
    ];
  },
});
