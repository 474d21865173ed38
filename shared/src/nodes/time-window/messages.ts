import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';
import { isMidnight, sayWindow } from './say-window.ts';

/** Seven whole days: nothing is kept from anybody. */
const isAlways = ({ days, from, to }: ConfigOf<'time_window'>): boolean =>
  new Set(days).size === 7 && from === '00:00' && isMidnight(to);

export const en = {
  name: 'Time window',
  hint: 'Lets people through at these hours only; the others wait until it opens.',
  outputs: { next: 'then' },
  settings: { from: 'opens at', to: 'closes at' },
  summary: (config: ConfigOf<'time_window'>) =>
    isAlways(config)
      ? 'Open at any time'
      : `Only ${sayWindow(config.days, config.from, config.to, 'en')} · customer’s\u00a0time\u00a0zone`,
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
} satisfies Messages<typeof en>;
