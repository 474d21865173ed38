import { describeMatch } from '../../i18n/describe-match.ts';
import { listOf, textOf } from '../../i18n/fact-text.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { josa } from '../../i18n/josa.ts';
import { eventName } from '../../i18n/known-names.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { Json, JsonObject } from '../../json.ts';
import { pastWords, sayEnd } from '../moments/end-words.ts';
import type { ToCome } from '../to-come.ts';
import { sayEvents } from './say-events.ts';

const names = (facts: JsonObject, language: Language): string =>
  Array.isArray(facts.events)
    ? sayEvents(facts.events.map(textOf), textOf(facts.mode), language)
    : eventName(textOf(facts.event), language);

const isMany = (facts: JsonObject): boolean => Array.isArray(facts.events);
const within = (facts: JsonObject, language: Language): string => formatDuration(textOf(facts.within), language);
const isTimed = ({ within: length }: JsonObject): boolean => typeof length === 'string';

const matchEn = (facts: JsonObject): string => describeMatch(facts.match, 'en');
const allOf = (events: Json | undefined, language: Language): string =>
  listOf(events)
    .map((event) => eventName(textOf(event), language))
    .join(', ');
const heardEn = ({ heard }: JsonObject): string => (listOf(heard).length > 0 ? ` So far: ${allOf(heard, 'en')}.` : '');
const pastEn = (code: keyof typeof pastWords.en) => (facts: JsonObject) => `${pastWords.en[code](facts)}, so: timeout.`;

export const en = {
  wait_event: (facts: JsonObject) => {
    const end = isTimed(facts) ? `, at most ${within(facts, 'en')}` : ` until ${sayEnd(facts, 'en')}`;
    return `Waiting for ${names(facts, 'en')}${matchEn(facts)}${end}.${heardEn(facts)}`;
  },
  event_happened: (facts: JsonObject) => {
    const when = isTimed(facts) ? `within ${within(facts, 'en')}` : `before ${sayEnd(facts, 'en')}`;
    const what = facts.mode === 'all' ? names(facts, 'en') : eventName(textOf(facts.event), 'en');
    return `${what}${matchEn(facts)} happened ${when}, so: happened.`;
  },
  event_timeout: (facts: JsonObject) => {
    const when = isTimed(facts) ? `within ${within(facts, 'en')}` : `by ${sayEnd(facts, 'en')}`;
    if (facts.mode === 'all' && isMany(facts))
      return `Not all of ${allOf(facts.events, 'en')}${matchEn(facts)} ${when}, so: timeout.${heardEn(facts)}`;
    return `No ${names(facts, 'en')}${matchEn(facts)} ${when}, so: timeout.`;
  },
  timeout_date_past: pastEn('date_past'),
  timeout_date_missing: pastEn('date_missing'),
  timeout_date_invalid: pastEn('date_invalid'),
};

const matchKo = (facts: JsonObject): string => describeMatch(facts.match, 'ko');
const heardKo = ({ heard }: JsonObject): string =>
  listOf(heard).length > 0 ? ` 지금까지 있었던 이벤트: ${allOf(heard, 'ko')}.` : '';
const pastKo = (code: keyof typeof pastWords.ko) => (facts: JsonObject) =>
  `${pastWords.ko[code](facts)} '시간 초과' 갈래로 갔어요.`;

export const ko = {
  wait_event: (facts: JsonObject) => {
    const end = isTimed(facts) ? `${within(facts, 'ko')} 동안` : `${sayEnd(facts, 'ko')}까지`;
    return `${matchKo(facts)}${josa(names(facts, 'ko'), '을/를')} ${end} 기다려요.${heardKo(facts)}`;
  },
  event_happened: (facts: JsonObject) => {
    const when = isTimed(facts) ? `${within(facts, 'ko')} 안에` : `${sayEnd(facts, 'ko')} 전에`;
    const what = facts.mode === 'all' ? names(facts, 'ko') : eventName(textOf(facts.event), 'ko');
    return `${when} ${matchKo(facts)}${josa(what, '이/가')} 있어서 '일어남' 갈래로 갔어요.`;
  },
  event_timeout: (facts: JsonObject) => {
    const when = isTimed(facts) ? `${within(facts, 'ko')} 안에` : `${sayEnd(facts, 'ko')}까지`;
    if (facts.mode === 'all' && isMany(facts))
      return `${when} ${matchKo(facts)}${names(facts, 'ko')} 일어나지는 않아서 '시간 초과' 갈래로 갔어요.${heardKo(facts)}`;
    return `${when} ${matchKo(facts)}${josa(names(facts, 'ko'), '이/가')} 없어서 '시간 초과' 갈래로 갔어요.`;
  },
  timeout_date_past: pastKo('date_past'),
  timeout_date_missing: pastKo('date_missing'),
  timeout_date_invalid: pastKo('date_invalid'),
} satisfies Messages<typeof en>;

const lateKo = "'시간 초과' 갈래로 갈 거예요.";
const lateEn = (code: keyof typeof pastWords.en) => (facts: JsonObject) =>
  `${pastWords.en[code](facts)}, so it will go on by “timeout”.`;

export const toCome = {
  en: {
    event_timeout: (facts: JsonObject) => {
      const when = isTimed(facts) ? `within ${within(facts, 'en')}` : `by ${sayEnd(facts, 'en')}`;
      const isAll = facts.mode === 'all' && isMany(facts);
      const what = isAll
        ? `Unless all of ${allOf(facts.events, 'en')}${matchEn(facts)} come`
        : `If no ${names(facts, 'en')}${matchEn(facts)} comes`;
      return `${what} ${when}, it will go on by “timeout”.${isAll ? heardEn(facts) : ''}`;
    },
    event_happened: (facts: JsonObject) => {
      const what = facts.mode === 'all' ? names(facts, 'en') : eventName(textOf(facts.event), 'en');
      return `${what}${matchEn(facts)} happened, so it will go on by “happened”.`;
    },
    timeout_date_past: lateEn('date_past'),
    timeout_date_missing: lateEn('date_missing'),
    timeout_date_invalid: lateEn('date_invalid'),
  },
  ko: {
    event_timeout: (facts: JsonObject) => {
      const when = isTimed(facts) ? `${within(facts, 'ko')} 안에` : `${sayEnd(facts, 'ko')}까지`;
      const what = `${when} ${matchKo(facts)}`;
      return facts.mode === 'all' && isMany(facts)
        ? `${what}${names(facts, 'ko')} 일어나지 않으면 ${lateKo}${heardKo(facts)}`
        : `${what}${josa(names(facts, 'ko'), '이/가')} 없으면 ${lateKo}`;
    },
    event_happened: (facts: JsonObject) => {
      const what = facts.mode === 'all' ? names(facts, 'ko') : eventName(textOf(facts.event), 'ko');
      return `${matchKo(facts)}${josa(what, '이/가')} 있어서 '일어남' 갈래로 갈 거예요.`;
    },
    timeout_date_past: (facts: JsonObject) => `${pastWords.ko.date_past(facts)} ${lateKo}`,
    timeout_date_missing: (facts: JsonObject) => `${pastWords.ko.date_missing(facts)} ${lateKo}`,
    timeout_date_invalid: (facts: JsonObject) => `${pastWords.ko.date_invalid(facts)} ${lateKo}`,
  },
} satisfies ToCome;
