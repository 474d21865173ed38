import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Split',
  hint: 'Asked from top to bottom; the first branch that fits is taken. If none fits: everyone else.',
  outputs: { else: 'everyone else' },
  summary: ({ branches }: ConfigOf<'split'>) =>
    branches.length === 0
      ? 'Split by condition'
      : `Split: ${branches.map(({ id, name }) => name || id).join(', ')} or else`,
};

export const ko = {
  name: '갈래 나누기',
  hint: '위에서부터 차례로 물어보고, 처음 맞는 갈래로 가요. 아무것도 안 맞으면 그 외로 가요.',
  outputs: { else: '그 외' },
  summary: ({ branches }: ConfigOf<'split'>) =>
    branches.length === 0
      ? '조건으로 갈래 나누기'
      : `${branches.map(({ id, name }) => name || id).join(', ')} 또는 그 외로 나누기`,
} satisfies Messages<typeof en>;
