import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Jump',
  hint: 'Sends customers to another step, a limited number of times.',
  outputs: { next: 'used up', jump: 'jump' },
  summary: ({ to, max }: ConfigOf<'jump'>) =>
    to ? `Jump, ${max === 1 ? 'once' : `at most ${max} times`}` : 'No step to jump to chosen yet',
};

export const ko = {
  name: '다른 단계로 가기',
  hint: '고객을 다른 단계로 정한 횟수만큼 보내요.',
  outputs: { next: '횟수를 다 씀', jump: '이동' },
  summary: ({ to, max }: ConfigOf<'jump'>) =>
    to ? `다른 단계로 최대 ${max}번 가기` : '아직 어느 단계로 갈지 고르지 않았어요',
} satisfies Messages<typeof en>;
