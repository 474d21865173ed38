import { textOf } from '../../i18n/fact-text.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { josa } from '../../i18n/josa.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import { categoryNames, channelNames } from '../../i18n/message-words.ts';
import { runReasons } from '../../i18n/run-reasons.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

const channelEn = (facts: JsonObject): string => channelNames.en[textOf(facts.channel)] ?? textOf(facts.channel);
const categoryEn = (facts: JsonObject): string =>
  Object.entries(categoryNames.en).find(([id]) => id === facts.category)?.[1] ?? textOf(facts.category);

export const en = {
  message_queued: (facts: JsonObject) => `The ${channelEn(facts)} (${categoryEn(facts)}) was handed over for sending.`,
  message_rehearsed: (facts: JsonObject) =>
    `The ${channelEn(facts)} (${categoryEn(facts)}) would go out here. Nothing was really sent.`,
  message_rehearsed_awaited: (facts: JsonObject) =>
    `The ${channelEn(facts)} would go out here. Nothing was really sent. Waits until it is ${statusWord(facts.waitFor, 'en')}, at most ${withinOf(facts, 'en')}.`,
  skipped_no_address: (facts: JsonObject) => `Not sent: the customer has no address for ${channelEn(facts)}.`,
  skipped_no_consent: (facts: JsonObject) => `Not sent: no consent to ${categoryEn(facts)} by ${channelEn(facts)}.`,
  skipped_suppressed: (facts: JsonObject) =>
    `Not sent: ${channelEn(facts)} to this address is blocked (it bounced, was reported, or was blocked by hand).`,
  skipped_too_late: (facts: JsonObject) =>
    `Not sent: its turn came so long ago that the ${channelEn(facts)} would be too late.`,
  skipped_later: (facts: JsonObject) => because(facts, 'en') || `Not sent: the ${channelEn(facts)} was left out.`,
  message_awaited: (facts: JsonObject) =>
    `The ${channelEn(facts)} was handed over for sending. Waiting until it is ${statusWord(facts.waitFor, 'en')}, at most ${withinOf(facts, 'en')}.`,
  message_reached: (facts: JsonObject) => `The ${channelEn(facts)} was ${statusWord(facts.status, 'en')}.`,
  message_not_sent: (facts: JsonObject) =>
    ['The message could not be sent.', because(facts, 'en')].filter(Boolean).join(' '),
  message_bounced: (facts: JsonObject) => `The ${channelEn(facts)} came back: it could not be delivered.`,
  within_passed: (facts: JsonObject) =>
    `The ${channelEn(facts)} was not ${statusWord(facts.waitFor, 'en')} within ${withinOf(facts, 'en')}, so the path goes on without waiting for it.`,
};

const channelKo = (facts: JsonObject): string => channelNames.ko[textOf(facts.channel)] ?? textOf(facts.channel);
const categoryKo = (facts: JsonObject): string =>
  Object.entries(categoryNames.ko).find(([id]) => id === facts.category)?.[1] ?? textOf(facts.category);

export const ko = {
  message_queued: (facts: JsonObject) => `${josa(channelKo(facts), '을/를')} 보내도록 넘겼어요 (${categoryKo(facts)}).`,
  message_rehearsed: (facts: JsonObject) =>
    `여기에서 ${josa(channelKo(facts), '을/를')} 보내요 (${categoryKo(facts)}). 실제로 보내지는 않았어요.`,
  message_rehearsed_awaited: (facts: JsonObject) =>
    `여기에서 ${josa(channelKo(facts), '을/를')} 보내요. 실제로 보내지는 않았어요. ${statusWord(facts.waitFor, 'ko')}까지 최대 ${withinOf(facts, 'ko')} 기다려요.`,
  skipped_no_address: (facts: JsonObject) => `${channelKo(facts)} 주소가 없어서 보내지 않았어요.`,
  skipped_no_consent: (facts: JsonObject) =>
    `${channelKo(facts)} ${categoryKo(facts)} 수신 동의가 없어서 보내지 않았어요.`,
  skipped_suppressed: (facts: JsonObject) =>
    `${channelKo(facts)} 발송이 막힌 주소라서 보내지 않았어요 (반송, 신고, 또는 직접 차단).`,
  skipped_too_late: (facts: JsonObject) =>
    `차례가 지난 지 오래돼서 ${josa(channelKo(facts), '을/를')} 보내지 않았어요.`,
  skipped_later: (facts: JsonObject) =>
    because(facts, 'ko') || `${josa(channelKo(facts), '을/를')} 보내지 않고 건너뛰었어요.`,
  message_awaited: (facts: JsonObject) =>
    `${josa(channelKo(facts), '을/를')} 보내도록 넘겼어요. ${statusWord(facts.waitFor, 'ko')}까지 최대 ${withinOf(facts, 'ko')} 기다려요.`,
  message_reached: (facts: JsonObject) =>
    `${channelKo(facts)} ${statusWord(facts.status, 'ko')}을 확인해서 다음으로 갔어요.`,
  message_not_sent: (facts: JsonObject) =>
    ['메시지를 보내지 못했어요.', because(facts, 'ko')].filter(Boolean).join(' '),
  message_bounced: (facts: JsonObject) => `${josa(channelKo(facts), '이/가')} 반송됐어요.`,
  within_passed: (facts: JsonObject) =>
    `${withinOf(facts, 'ko')} 안에 ${channelKo(facts)} ${statusWord(facts.waitFor, 'ko')}이 확인되지 않아서, 더 기다리지 않고 다음으로 갔어요.`,
} satisfies Messages<typeof en>;

/** How far a message came: "opened", "열람". */
const words: Record<Language, Readonly<Record<string, string>>> = {
  ko: { sent: '발송', delivered: '도착', opened: '열람', clicked: '클릭' },
  en: { sent: 'sent', delivered: 'delivered', opened: 'opened', clicked: 'clicked' },
};
const statusWord = (status: Json | undefined, language: Language): string =>
  words[language][textOf(status)] ?? textOf(status);

const withinOf = (facts: JsonObject, language: Language): string => formatDuration(textOf(facts.within), language);

/** The sentence of the sender's own code: the run has left, the server refused. */
const because = ({ code }: JsonObject, language: Language): string => runReasons[language][textOf(code)]?.({}) ?? '';

export const toCome = {
  en: {
    message_queued: (facts: JsonObject) => `The ${channelEn(facts)} (${categoryEn(facts)}) will be sent.`,
    message_awaited: (facts: JsonObject) => `The ${channelEn(facts)} will be sent.`,
    skipped_no_address: (facts: JsonObject) => `Will not be sent: the customer has no address for ${channelEn(facts)}.`,
    skipped_no_consent: (facts: JsonObject) =>
      `Will not be sent: no consent to ${categoryEn(facts)} by ${channelEn(facts)}.`,
    skipped_suppressed: (facts: JsonObject) =>
      `Will not be sent: ${channelEn(facts)} to this address is blocked (it bounced, was reported, or was blocked by hand).`,
    skipped_too_late: (facts: JsonObject) => `Will not be sent: the ${channelEn(facts)} would be too late by then.`,
    within_passed: (facts: JsonObject) =>
      `If the ${channelEn(facts)} is not ${statusWord(facts.waitFor, 'en')} within ${withinOf(facts, 'en')}, the path goes on without waiting for it.`,
  },
  ko: {
    message_queued: (facts: JsonObject) => `${josa(channelKo(facts), '을/를')} 보낼 거예요 (${categoryKo(facts)}).`,
    message_awaited: (facts: JsonObject) => `${josa(channelKo(facts), '을/를')} 보낼 거예요.`,
    skipped_no_address: (facts: JsonObject) => `${channelKo(facts)} 주소가 없어서 보내지 않을 거예요.`,
    skipped_no_consent: (facts: JsonObject) =>
      `${channelKo(facts)} ${categoryKo(facts)} 수신 동의가 없어서 보내지 않을 거예요.`,
    skipped_suppressed: (facts: JsonObject) =>
      `${channelKo(facts)} 발송이 막힌 주소라서 보내지 않을 거예요 (반송, 신고, 또는 직접 차단).`,
    skipped_too_late: (facts: JsonObject) =>
      `그때는 차례가 지난 지 오래돼서 ${josa(channelKo(facts), '을/를')} 보내지 않을 거예요.`,
    within_passed: (facts: JsonObject) =>
      `${withinOf(facts, 'ko')} 안에 ${channelKo(facts)} ${statusWord(facts.waitFor, 'ko')}이 확인되지 않으면, 더 기다리지 않고 다음으로 갈 거예요.`,
  },
} satisfies ToCome;
