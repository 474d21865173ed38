import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';
import { sayRate } from './say-rate.ts';

export const en = {
  name: 'Throttle',
  hint: 'Lets only so many customers through in a minute or an hour, in the order in which they come.',
  outputs: { next: 'then' },
  summary: (config: ConfigOf<'throttle'>) => `At most ${sayRate(config, 'en')}`,
};

export const ko = {
  name: '속도 조절',
  hint: '정한 수만큼만, 온 순서대로 지나가요.',
  outputs: { next: '다음' },
  summary: (config: ConfigOf<'throttle'>) => `${sayRate(config, 'ko')}까지`,
} satisfies Messages<typeof en>;
