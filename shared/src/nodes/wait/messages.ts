import { formatDuration } from '../../i18n/format-duration.ts';
import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';
import { sayMoment } from '../moments/moment-words.ts';

type Config = ConfigOf<'wait'>;

export const en = {
  name: 'Wait',
  hint: 'Everyone stays here for a while, until a time of the day, or until a date they have.',
  outputs: { next: 'then', past: 'already past' },
  summary: (config: Config) =>
    'for' in config
      ? `Wait ${formatDuration(config.for, 'en')}${config.spread ? ` + 0 to ${formatDuration(config.spread, 'en')}` : ''}`
      : `Wait until ${sayMoment(config, 'en')} · customer’s\u00a0time\u00a0zone`,
};

export const ko = {
  name: '기다리기',
  hint: '정한 시간만큼, 정한 시각까지, 또는 고객의 날짜까지 기다렸다가 다음으로 가요.',
  outputs: { next: '다음', past: '이미 지남' },
  summary: (config: Config) =>
    'for' in config
      ? `${formatDuration(config.for, 'ko')} 기다리기${config.spread ? ` (최대 ${formatDuration(config.spread, 'ko')} 무작위로 더)` : ''}`
      : `${sayMoment(config, 'ko')}까지 기다리기 · 고객\u00a0시간대`,
} satisfies Messages<typeof en>;
