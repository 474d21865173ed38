import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  title: 'Cannot go on',
  hint: 'The software cannot decide for these customers. Nobody else waits for them.',
  emptyTitle: 'Nobody is stuck',
  emptyHint:
    'Whoever cannot go on by themselves stands here with the reason, for example when a step cannot be carried out.',
  ofJourney: (name: string) => `Only “${name}”`,
  removeJourney: 'show all journeys',
  groups: 'Where, and why',
  people: 'Who',
  journey: 'Journey',
  step: 'Step',
  reason: 'Reason',
  count: 'Customers',
  since: 'Since',
  customer: 'Customer',
  unknownStep: 'unknown step',
  retry: 'Try again',
  skip: 'Move on',
  exit: 'Let out',
  decide: 'Decide',
  decideFor: (journey: string) => `Decide: those in “${journey}”`,
  onJourney: (count: string) => `${count} cannot go on`,
  dialogTitle: { retry: 'Try this step again', skip: 'Move on past this step', exit: 'Let out of the journey' },
  dialogHint: (count: string) =>
    count === '1'
      ? 'This is kept in the customer’s record.'
      : `This goes for ${count} customers, and is kept in the record of each.`,
  note: 'Why',
  notePlaceholder: 'The template was mended',
  done: (freed: string, total: string) => `${freed} of ${total} can go on.`,
  still: (freed: string, total: string) =>
    `${freed} of ${total} can go on. The others still stand here with the reason.`,
  running: (processed: string, total: string) => `${processed} of ${total} are done; it goes on by itself.`,
};

export const ko = {
  title: '멈춰 선 고객',
  hint: '어떻게 할지 사람이 정해야 하는 고객들이에요. 다른 고객은 기다리지 않아요.',
  emptyTitle: '멈춰 선 고객이 없어요',
  emptyHint: '단계를 처리할 수 없어 스스로 나아가지 못하는 고객이 이유와 함께 여기에 모여요.',
  ofJourney: (name: string) => `‘${name}’만`,
  removeJourney: '모든 여정 보기',
  groups: '어디에서, 왜',
  people: '누가',
  journey: '여정',
  step: '단계',
  reason: '이유',
  count: '고객',
  since: '언제부터',
  customer: '고객',
  unknownStep: '알 수 없는 단계',
  retry: '다시 시도하기',
  skip: '다음으로 넘기기',
  exit: '내보내기',
  decide: '처리하기',
  decideFor: (journey: string) => `처리하기: ‘${journey}’에 멈춰 선 고객`,
  onJourney: (count: string) => `멈춰 선 고객 ${count}명`,
  dialogTitle: { retry: '이 단계를 다시 시도하기', skip: '이 단계를 넘기기', exit: '여정에서 내보내기' },
  dialogHint: (count: string) => `고객 ${count}명에게 적용하고, 각자의 기록에 남겨요.`,
  note: '이유',
  notePlaceholder: '내용을 고쳤어요',
  done: (freed: string, total: string) => `${total}명 중 ${freed}명이 다시 나아갈 수 있어요.`,
  still: (freed: string, total: string) =>
    `${total}명 중 ${freed}명이 다시 나아갈 수 있어요. 나머지는 이유와 함께 그대로 있어요.`,
  running: (processed: string, total: string) => `${total}명 중 ${processed}명을 처리했고, 나머지도 이어서 처리해요.`,
} satisfies Messages<typeof en>;
