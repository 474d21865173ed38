import { describeFilters } from '../../i18n/describe-condition.ts';
import { describeSame } from '../../i18n/describe-match.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { josa } from '../../i18n/josa.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';
import { sayMoment } from '../moments/moment-words.ts';
import { eventsOf } from './definition.ts';
import { sayEvents } from './say-events.ts';

type Config = ConfigOf<'wait_event'>;

const detailsOf = ({ match, where }: Config, language: Language): string[] =>
  [describeSame(match, language), describeFilters(where, language)].filter(Boolean);

export const en = {
  name: 'Wait for an event',
  hint: 'Goes on as soon as the event happens, or when the time is over.',
  outputs: { happened: 'happened', timeout: 'timeout' },
  summary: (config: Config) => {
    const { timeout } = config;
    // How long comes first: a card that is short of room cuts off the end.
    const end =
      typeof timeout === 'string' ? `at most ${formatDuration(timeout, 'en')}` : `until ${sayMoment(timeout, 'en')}`;
    const what = sayEvents(eventsOf(config), config.mode, 'en');
    return [`Wait ${end} for ${what}`, ...detailsOf(config, 'en')].join(' · ');
  },
};

export const ko = {
  name: '이벤트 기다리기',
  hint: '이벤트가 일어나면 바로, 아니면 정한 시간이 지났을 때 다음으로 가요.',
  outputs: { happened: '일어남', timeout: '시간 초과' },
  summary: (config: Config) => {
    const { timeout } = config;
    const end =
      typeof timeout === 'string' ? `${formatDuration(timeout, 'ko')} 동안` : `${sayMoment(timeout, 'ko')}까지`;
    const what = josa(sayEvents(eventsOf(config), config.mode, 'ko'), '을/를');
    return [`${end} ${what} 기다리기`, ...detailsOf(config, 'ko')].join(' · ');
  },
} satisfies Messages<typeof en>;
