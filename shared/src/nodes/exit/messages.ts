import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Leave',
  hint: 'The journey ends here.',
  outputs: {},
  summary: ({ reason }: ConfigOf<'exit'>) => (reason ? `Leave: ${reason}` : 'Leave the journey'),
};

export const ko = {
  name: '나가기',
  hint: '여정이 여기에서 끝나요.',
  outputs: {},
  summary: ({ reason }: ConfigOf<'exit'>) => (reason ? `나가기 · ${reason}` : '여정 나가기'),
} satisfies Messages<typeof en>;
