import type { Messages } from '../../i18n/language.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Start another journey',
  hint: 'The customer also enters another journey, and goes on here.',
  outputs: { next: 'then' },
  summary: ({ journeyId }: ConfigOf<'start_journey'>) =>
    journeyId ? 'Enter another journey as well' : 'No journey chosen yet',
};

export const ko = {
  name: '다른 여정 시작하기',
  hint: '고객이 다른 여정에도 들어가고, 여기서는 그대로 다음으로 가요.',
  outputs: { next: '다음' },
  summary: ({ journeyId }: ConfigOf<'start_journey'>) =>
    journeyId ? '다른 여정에도 들어가기' : '아직 여정을 고르지 않았어요',
} satisfies Messages<typeof en>;
