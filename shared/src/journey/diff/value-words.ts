import type { Language, Messages } from '../../i18n/language.ts';
import { categoryNames, channelNames } from '../../i18n/message-words.ts';

/** Values that are words of the document's language, by the setting that holds them. */
const en = {
  allowed: { never: 'only once ever', after_exit: 'again after leaving', always: 'any time', restart: 'begins anew' },
  category: categoryNames.en,
  channel: channelNames.en,
  mode: { any: 'any of them', all: 'all of them' },
  past: { continue: 'go on', skip: 'leave by “already past”' },
  waitFor: { queued: 'handed over', sent: 'sent', delivered: 'delivered', opened: 'opened' },
  late: { now: 'go on at once', spread: 'spread over an hour' },
  on: { enters: 'comes into it', leaves: 'leaves it' },
  per: { minute: 'minute', hour: 'hour' },
  type: { event: 'event', api: 'by hand or API', segment: 'segment', schedule: 'schedule', date: 'date' },
};
const ko = {
  allowed: { never: '한 번만', after_exit: '나간 뒤 다시', always: '언제나', restart: '처음부터 다시' },
  category: categoryNames.ko,
  channel: channelNames.ko,
  mode: { any: '하나라도', all: '모두' },
  past: { continue: '그대로 진행', skip: "'이미 지남' 갈래로" },
  waitFor: { queued: '넘긴 때', sent: '보낸 때', delivered: '도착한 때', opened: '열어 본 때' },
  late: { now: '바로 진행', spread: '한 시간에 나누어' },
  on: { enters: '들어올 때', leaves: '나갈 때' },
  per: { minute: '1분', hour: '한 시간' },
  type: { event: '이벤트', api: '직접 또는 API', segment: '고객 그룹', schedule: '일정', date: '날짜' },
} satisfies Messages<typeof en>;

const words: Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>> = { en, ko };

/** What a value is called, by the setting that holds it; undefined: it is no word of the language. */
export function valueWord(key: string, value: string, language: Language): string | undefined {
  const ofKey = Object.hasOwn(words[language], key) ? words[language][key] : undefined;
  return ofKey && Object.hasOwn(ofKey, value) ? ofKey[value] : undefined;
}
