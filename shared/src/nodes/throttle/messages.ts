import { textOf } from '../../i18n/fact-text.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

const rate = (facts: JsonObject | ConfigOf<'throttle'>): string =>
  `${Number(facts.limit).toLocaleString('en-GB')} ${facts.per === 'hour' ? 'an hour' : 'a minute'}`;
const rateKo = (facts: JsonObject | ConfigOf<'throttle'>): string =>
  `${facts.per === 'hour' ? '한 시간' : '1분'}에 ${Number(facts.limit).toLocaleString('ko-KR')}명`;

export const en = {
  name: 'Throttle',
  hint: 'Lets only so many customers through in a minute or an hour, in the order in which they come.',
  outputs: { next: 'then' },
  summary: (config: ConfigOf<'throttle'>) => `At most ${rate(config)}`,
  reasons: {
    throttle_free: (facts: JsonObject) => `There was room: at most ${rate(facts)}.`,
    throttle_slot: (facts: JsonObject) =>
      `At most ${rate(facts)}; ${Number(facts.before) === 0 ? 'next in the queue' : `${textOf(facts.before)} are before this customer`}.`,
    throttle_passed: (facts: JsonObject) => `It was this customer’s turn (at most ${rate(facts)}).`,
  },
};

export const ko = {
  name: '속도 조절',
  hint: '정한 수만큼만, 온 순서대로 지나가요.',
  outputs: { next: '다음' },
  summary: (config: ConfigOf<'throttle'>) => `${rateKo(config)}까지`,
  reasons: {
    throttle_free: (facts: JsonObject) => `자리가 있어서 바로 지나갔어요 (${rateKo(facts)}까지).`,
    throttle_slot: (facts: JsonObject) =>
      `${rateKo(facts)}까지만 지나가요. ${Number(facts.before) === 0 ? '바로 다음 차례예요.' : `앞에 ${textOf(facts.before)}명이 있어요.`}`,
    throttle_passed: (facts: JsonObject) => `차례가 되어서 지나갔어요 (${rateKo(facts)}까지).`,
  },
} satisfies Messages<typeof en>;
