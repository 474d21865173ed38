import { listOf, textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';
import { sayEnd, sayWeekdays } from '../moments/moment-words.ts';

/** "평일 09:00~18:00", "weekdays 22:00 to 02:00 the next day". */
function sayWindow(days: readonly string[], from: string, to: string, language: Language): string {
  const everyDay = language === 'ko' ? '매일' : 'every day';
  return `${sayWeekdays(days, language) || everyDay} ${sayHours(from, to, language)}`;
}

function sayHours(from: string, to: string, language: Language): string {
  const ko = language === 'ko';
  if (from === '00:00' && isMidnight(to)) return ko ? '온종일' : 'all day';
  if (isMidnight(to)) return ko ? `${from}~24:00` : `${from} to 24:00`;
  if (from < to) return ko ? `${from}~${to}` : `${from} to ${to}`;
  return ko ? `${from}~다음 날 ${to}` : `${from} to ${to} the next day`;
}

/** Seven whole days: nothing is kept from anybody. */
const isAlways = ({ days, from, to }: ConfigOf<'time_window'>): boolean =>
  new Set(days).size === 7 && from === '00:00' && isMidnight(to);

const isMidnight = (clock: string): boolean => clock === '00:00' || clock === '24:00';

const windowOf = ({ days, from, to }: JsonObject, language: Language): string =>
  sayWindow(listOf(days).map(textOf), textOf(from), textOf(to), language);

export const en = {
  name: 'Time window',
  hint: 'Lets people through at these hours only; the others wait until it opens.',
  outputs: { next: 'then' },
  settings: { from: 'opens at', to: 'closes at' },
  summary: (config: ConfigOf<'time_window'>) =>
    isAlways(config)
      ? 'Open at any time'
      : `Only ${sayWindow(config.days, config.from, config.to, 'en')} · customer’s\u00a0time\u00a0zone`,
  reasons: {
    window_open: (facts: JsonObject) => `It is within the hours (${windowOf(facts, 'en')}), so it went on at once.`,
    wait_window: (facts: JsonObject) =>
      `It is outside the hours (${windowOf(facts, 'en')}). Waiting until ${sayEnd(facts, 'en')}.`,
    window_opened: (facts: JsonObject) => `The hours have begun (${windowOf(facts, 'en')}).`,
  },
};

export const ko = {
  name: '허용 시간',
  hint: '정한 요일과 시간에만 지나가고, 아니면 열릴 때까지 기다려요.',
  outputs: { next: '다음' },
  settings: { from: '여는 시각', to: '닫는 시각' },
  summary: (config: ConfigOf<'time_window'>) =>
    isAlways(config)
      ? '언제든 지나가기'
      : `${sayWindow(config.days, config.from, config.to, 'ko')}에만 지나가기 · 고객\u00a0시간대`,
  reasons: {
    window_open: (facts: JsonObject) => `정한 시간 안(${windowOf(facts, 'ko')})이라서 바로 다음으로 갔어요.`,
    wait_window: (facts: JsonObject) =>
      `정한 시간(${windowOf(facts, 'ko')}) 밖이라서 ${sayEnd(facts, 'ko')}까지 기다려요.`,
    window_opened: (facts: JsonObject) => `정한 시간(${windowOf(facts, 'ko')})이 되어서 다음으로 갔어요.`,
  },
} satisfies Messages<typeof en>;
