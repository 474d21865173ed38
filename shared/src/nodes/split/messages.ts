import type { Messages } from '../../i18n/language.ts';
import type { Names } from '../../i18n/names.ts';
import type { ConfigOf } from '../definitions.ts';
import { sayBranches, sayWay } from './branch-words.ts';

type Config = ConfigOf<'split'>;

export const en = {
  name: 'Split',
  hint: 'Asked from top to bottom; the first branch that fits is taken. If none fits: everyone else.',
  outputs: { else: 'everyone else' },
  summary: ({ branches }: Config, names?: Names) =>
    sayBranches(branches, 'en', (count) => `${count} more`, names) || 'Split by condition',
  way: ({ branches }: Config, output: string, names?: Names) => sayWay(branches, output, 'en', names),
};

export const ko = {
  name: '갈래 나누기',
  hint: '위에서부터 차례로 물어보고, 처음 맞는 갈래로 가요. 아무것도 안 맞으면 그 외로 가요.',
  outputs: { else: '그 외' },
  summary: ({ branches }: Config, names?: Names) =>
    sayBranches(branches, 'ko', (count) => `그 밖에 ${count}개`, names) || '조건으로 갈래 나누기',
  way: ({ branches }: Config, output: string, names?: Names) => sayWay(branches, output, 'ko', names),
} satisfies Messages<typeof en>;
