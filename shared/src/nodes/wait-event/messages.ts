import { describeFilters } from '../../i18n/describe-condition.ts';
import { describeMatch, describeSame } from '../../i18n/describe-match.ts';
import { textOf } from '../../i18n/fact-text.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { josa } from '../../i18n/josa.ts';
import { eventName } from '../../i18n/known-names.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Wait for an event',
  hint: 'Goes on as soon as the event happens, or when the time is over.',
  outputs: { happened: 'happened', timeout: 'timeout' },
  summary: ({ event, where, match, timeout }: ConfigOf<'wait_event'>) =>
    [
      `Wait for ${event || 'an event'}, at most ${formatDuration(timeout, 'en')}`,
      describeSame(match, 'en'),
      describeFilters(where, 'en'),
    ]
      .filter(Boolean)
      .join(' · '),
  reasons: {
    wait_event: (facts: JsonObject) =>
      `Waiting for ${textOf(facts.event)}${describeMatch(facts.match, 'en')}, at most ${formatDuration(textOf(facts.within), 'en')}.`,
    event_happened: (facts: JsonObject) =>
      `${textOf(facts.event)}${describeMatch(facts.match, 'en')} happened within ${formatDuration(textOf(facts.within), 'en')}, so: happened.`,
    event_timeout: (facts: JsonObject) =>
      `No ${textOf(facts.event)}${describeMatch(facts.match, 'en')} within ${formatDuration(textOf(facts.within), 'en')}, so: timeout.`,
  },
};

const named = (facts: JsonObject): string => eventName(textOf(facts.event), 'ko');
const within = (facts: JsonObject): string => formatDuration(textOf(facts.within), 'ko');

export const ko = {
  name: '이벤트 기다리기',
  hint: '이벤트가 일어나면 바로, 아니면 정한 시간이 지났을 때 다음으로 가요.',
  outputs: { happened: '일어남', timeout: '시간 초과' },
  summary: ({ event, where, match, timeout }: ConfigOf<'wait_event'>) =>
    [
      `${josa(event ? eventName(event, 'ko') : '이벤트', '을/를')} ${formatDuration(timeout, 'ko')} 동안 기다리기`,
      describeSame(match, 'ko'),
      describeFilters(where, 'ko'),
    ]
      .filter(Boolean)
      .join(' · '),
  reasons: {
    wait_event: (facts: JsonObject) =>
      `${describeMatch(facts.match, 'ko')}${josa(named(facts), '을/를')} ${within(facts)} 동안 기다려요.`,
    event_happened: (facts: JsonObject) =>
      `${within(facts)} 안에 ${describeMatch(facts.match, 'ko')}${josa(named(facts), '이/가')} 있어서 '일어남' 갈래로 갔어요.`,
    event_timeout: (facts: JsonObject) =>
      `${within(facts)} 안에 ${describeMatch(facts.match, 'ko')}${josa(named(facts), '이/가')} 없어서 '시간 초과' 갈래로 갔어요.`,
  },
} satisfies Messages<typeof en>;
