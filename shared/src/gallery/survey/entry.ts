import type { BothLanguages } from '../both-languages.ts';
import { audience, duration, goalWithin, onOff, option, perHour, subjectTest } from '../common-fields.ts';
import { audienceOf, ifChosen, mainMessage, settingsOf, triedStep } from '../common-steps.ts';
import { defineEntry } from '../define-entry.ts';
import { draw } from '../draw.ts';
import type { TextChoice } from '../fields.ts';
import { happens, rehearsed, sampleOrder, through } from '../rehearsed.ts';
import { message, split, update, wait, waitFor } from '../steps.ts';
import { type Answer, question, thanks } from './letters.ts';

const title = { ko: '취향 묻기', en: 'One question' };
const usual = {
  question: { ko: '요즘 어떤 상품에 관심이 있으세요?', en: 'What are you interested in these days?' },
  first: { ko: '먹거리', en: 'Food' },
  second: { ko: '생활용품', en: 'Home' },
  third: { ko: '몸과 피부', en: 'Body care' },
};
const text = (initial: BothLanguages, label: BothLanguages, max = 60): TextChoice => ({
  kind: 'text',
  initial,
  max,
  label,
});
const answered = (id: string) => ({ property: 'link_url', op: 'contains' as const, value: `answer=${id}` });

/** A question in a mail; the link that is clicked is the answer, and becomes an attribute. */
export const survey = defineEntry({
  title,
  aim: {
    ko: '메일에서 한 번 누르는 것으로 취향을 묻고, 답을 고객 속성으로 남겨요.',
    en: 'Asks one question in a mail; the link that is clicked becomes an attribute.',
  },
  metric: { ko: '응답률과 취향을 아는 고객 수', en: 'Answers, and customers whose taste is known' },
  needs: { events: ['Order Completed'] },
  steps: {
    who: {
      audience,
      after: option(
        'Order Completed',
        {
          'Order Completed': { ko: '주문한 뒤', en: 'After an order' },
          'Signed Up': { ko: '가입한 뒤', en: 'After joining' },
        },
        { ko: '언제 물어볼까요', en: 'When to ask' },
      ),
    },
    what: {
      delay: duration('P3D', { ko: '묻기까지 기다리기', en: 'Wait before asking' }),
      question: {
        ...text(usual.question, { ko: '질문', en: 'Question' }, 150),
        hint: {
          ko: '설정에서 ‘이메일 열람과 클릭 기록하기’를 켜 두어야 답을 알 수 있어요.',
          en: 'Answers are heard only while the settings count openings and clicks of e-mail.',
        },
      },
      first: text(usual.first, { ko: '첫째 답', en: 'First answer' }),
      second: text(usual.second, { ko: '둘째 답', en: 'Second answer' }),
      third: text(usual.third, { ko: '셋째 답', en: 'Third answer' }),
      patience: duration('P7D', { ko: '답을 기다리는 기간', en: 'How long an answer is waited for' }),
      thanks: onOff(true, { ko: '답한 고객에게 감사 인사 보내기', en: 'Thank who answered' }),
    },
    rules: { goalWithin: goalWithin('P14D'), perHour },
    test: subjectTest,
  },

  document({ who, what, rules, test }, setting) {
    const { language, shop } = setting;
    const own = (key: keyof typeof usual): BothLanguages => ({
      ...usual[key],
      [language]: what[key].trim() || usual[key][language],
    });
    const answers: Answer[] = [
      { id: 'a', label: own('first') },
      { id: 'b', label: own('second') },
      { id: 'c', label: own('third') },
    ];
    const ofThisMail = { property: 'node', op: 'in' as const, value: ['question', 'question_a', 'question_b'] };
    return {
      format: 1,
      name: title[language],
      trigger: { type: 'event', event: who.after, ...audienceOf(who.audience) },
      // Who has answered is not asked again.
      reentry: { allowed: 'never' },
      goal: { event: 'Email Link Clicked', where: [ofThisMail, answered('')], within: rules.goalWithin },
      ...settingsOf(rules, test),
      ...draw([
        wait('before_question', what.delay),
        ...mainMessage('question', question(shop, own('question'), answers), setting, {
          ...test,
          experiment: 'survey-subject',
        }),
        waitFor(
          'answer',
          { event: 'Email Link Clicked', where: [ofThisMail, answered('')], timeout: what.patience },
          { happened: [], timeout: null },
        ),
        split(
          'which',
          answers.map(({ id, label }) => ({
            id,
            name: label[language],
            when: { step: 'answer.link_url', op: 'contains' as const, value: `answer=${id}` },
            way: [update(`keep_${id}`, { set: { interest: label[language].replaceAll(/[{}]/g, '') } })],
          })),
          null,
        ),
        ...ifChosen(what.thanks, message('thanks', thanks(shop), setting)),
      ]),
    };
  },

  tests({ who, what, test }, setting) {
    const began = happens(who.after, who.after === 'Order Completed' ? sampleOrder(setting) : {});
    const clicks = (link_url: string) => happens('Email Link Clicked', { link_url }, what.delay, 'PT1S');
    const main = triedStep('question', test);
    return [
      rehearsed(setting, {
        name: { ko: '누른 답이 속성으로 남아요', en: 'The answer becomes an attribute' },
        events: [began, clicks(`${setting.shop.url}?answer=b`)],
        expect: {
          path: through(main, 'answer', 'keep_b', what.thanks && 'thanks'),
          status: 'finished',
        },
      }),
      rehearsed(setting, {
        name: { ko: '다른 링크를 누른 것은 답이 아니에요', en: 'Another link is no answer' },
        events: [began, clicks(setting.shop.url)],
        expect: {
          path: { mode: 'includes', steps: [{ node: main }, { node: 'answer', outcome: 'timeout' }] },
          never: ['thanks'],
        },
      }),
      rehearsed(setting, {
        name: { ko: '답하지 않으면 더 보내지 않아요', en: 'Who does not answer hears no more' },
        events: [began],
        expect: { path: through(main), never: ['thanks'], status: 'finished' },
      }),
    ];
  },
});
