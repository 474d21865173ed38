import { textOf } from '../../i18n/fact-text.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';
import { sayRate } from './say-rate.ts';

export const en = {
  throttle_free: (facts: JsonObject) => `There was room: at most ${sayRate(facts, 'en')}.`,
  throttle_slot: (facts: JsonObject) =>
    `At most ${sayRate(facts, 'en')}; ${Number(facts.before) === 0 ? 'next in the queue' : `${textOf(facts.before)} are before this customer`}.`,
  throttle_passed: (facts: JsonObject) => `It was this customer’s turn (at most ${sayRate(facts, 'en')}).`,
};

export const ko = {
  throttle_free: (facts: JsonObject) => `자리가 있어서 바로 지나갔어요 (${sayRate(facts, 'ko')}까지).`,
  throttle_slot: (facts: JsonObject) =>
    `${sayRate(facts, 'ko')}까지만 지나가요. ${Number(facts.before) === 0 ? '바로 다음 차례예요.' : `앞에 ${textOf(facts.before)}명이 있어요.`}`,
  throttle_passed: (facts: JsonObject) => `차례가 되어서 지나갔어요 (${sayRate(facts, 'ko')}까지).`,
} satisfies Messages<typeof en>;

export const toCome = {
  en: {
    throttle_free: (facts: JsonObject) => `There will be room: at most ${sayRate(facts, 'en')}.`,
    throttle_passed: (facts: JsonObject) => `Will wait for this customer’s turn (at most ${sayRate(facts, 'en')}).`,
  },
  ko: {
    throttle_free: (facts: JsonObject) => `자리가 있어서 바로 지나갈 거예요 (${sayRate(facts, 'ko')}까지).`,
    throttle_passed: (facts: JsonObject) => `차례가 되면 지나갈 거예요 (${sayRate(facts, 'ko')}까지).`,
  },
} satisfies ToCome;
