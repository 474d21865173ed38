import { textOf } from '../../i18n/fact-text.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Wait',
  hint: 'Everyone stays here for a while, then goes on.',
  outputs: { next: 'then' },
  summary: (config: ConfigOf<'wait'>) => `Wait ${formatDuration(config.for, 'en')}`,
  reasons: {
    wait_for: (facts: JsonObject) => `Waiting ${formatDuration(textOf(facts.for), 'en')}.`,
    wait_over: (facts: JsonObject) => `${formatDuration(textOf(facts.for), 'en')} have passed.`,
  },
};

export const ko = {
  name: '기다리기',
  hint: '정한 시간만큼 기다렸다가 다음으로 가요.',
  outputs: { next: '다음' },
  summary: (config: ConfigOf<'wait'>) => `${formatDuration(config.for, 'ko')} 기다리기`,
  reasons: {
    wait_for: (facts: JsonObject) => `${formatDuration(textOf(facts.for), 'ko')} 동안 기다려요.`,
    wait_over: (facts: JsonObject) =>
      `${josa(formatDuration(textOf(facts.for), 'ko'), '이/가')} 지나서 다음으로 갔어요.`,
  },
} satisfies Messages<typeof en>;
