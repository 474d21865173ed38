import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  title: 'Needs a decision',
  hint: 'The software cannot decide for these customers. Nobody else waits for them.',
  emptyTitle: 'Nobody waits for a decision',
  emptyHint: 'Who cannot go on by themselves, and whose message could not be sent, stands here with the reason.',
  emptyHere: 'Nobody in this journey waits for a decision',
  allJourneys: 'Show all journeys',
  ofJourney: (name: string) => `Only “${name}”`,
  groups: 'Customers who cannot go on: where, and why',
  people: 'Customers who cannot go on',
  unsent: 'Messages that were not sent: where, and why',
  unsentHint: 'Their customers went on without them. Those whose step has a way for “failed” are not among them.',
  unsentPeople: 'Whose message was not sent',
  unsentCount: 'Messages',
  journey: 'Journey',
  step: 'Step',
  reason: 'Reason',
  count: 'Customers',
  since: 'Since',
  customer: 'Customer',
  unknownStep: 'unknown step',
  does: {
    runs: { retry: 'Try again', skip: 'Move on', exit: 'Let out' },
    messages: { retry: 'Send once more', skip: 'Leave unsent', exit: 'Let out' },
  },
  decide: 'Decide',
  decideFor: {
    runs: (journey: string) => `Decide: those in “${journey}”`,
    messages: (journey: string) => `Decide: messages of “${journey}”`,
  },
  decideForOne: (who: string) => `Decide: ${who}`,
  dialogTitle: {
    runs: { retry: 'Try this step again', skip: 'Move on past this step', exit: 'Let out of the journey' },
    messages: { retry: 'Send once more', skip: 'Leave unsent', exit: 'Let out of the journey' },
  },
  means: {
    runs: { retry: '', skip: '', exit: '' },
    messages: {
      retry:
        'It is written as its step stands in the live version now, and consent is asked again before it goes out. Where the answer was lost, it is handed over once more as its own version has it.',
      skip: 'It will not go out any more. The customers go on with their journeys.',
      exit: 'The customers leave the journey, and the message will not go out any more.',
    },
  },
  dialogHint: (count: string) =>
    count === '1'
      ? 'This is kept in the customer’s record.'
      : `This goes for ${count} customers, and is kept in the record of each.`,
  note: 'Why',
  notePlaceholder: 'The template was mended',
  done: {
    runs: {
      retry: (freed: string, total: string) => `${freed} of ${total} can go on.`,
      skip: (freed: string, total: string) => `${freed} of ${total} can go on.`,
      exit: (freed: string, total: string) => `${freed} of ${total} were let out.`,
    },
    messages: {
      retry: (freed: string, total: string) => `${freed} of ${total} are being sent once more.`,
      skip: (freed: string, total: string) => `${freed} of ${total} stay unsent.`,
      exit: (freed: string, total: string) => `${freed} of ${total} were let out.`,
    },
  },
  still: {
    runs: (freed: string, total: string) =>
      `${freed} of ${total} can go on. The others still stand here with the reason.`,
    messages: (freed: string, total: string) => `${freed} of ${total} are decided. The others still stand here.`,
  },
  running: (processed: string, total: string) => `${processed} of ${total} are done; it goes on by itself.`,
};

export const ko = {
  title: '결정이 필요한 고객',
  hint: '어떻게 할지 사람이 정해야 하는 고객들이에요. 다른 고객은 기다리지 않아요.',
  emptyTitle: '결정을 기다리는 고객이 없어요',
  emptyHint: '스스로 나아가지 못하는 고객과 메시지를 받지 못한 고객이 이유와 함께 여기에 모여요.',
  emptyHere: '이 여정에는 결정을 기다리는 고객이 없어요',
  allJourneys: '모든 여정 보기',
  ofJourney: (name: string) => `‘${name}’만`,
  groups: '멈춰 선 고객: 어디에서, 왜',
  people: '멈춰 선 고객',
  unsent: '보내지 못한 메시지: 어디에서, 왜',
  unsentHint: '고객은 메시지 없이 다음 단계로 갔어요. ‘보내지 못함’ 갈래를 그려 둔 단계의 메시지는 여기에 없어요.',
  unsentPeople: '메시지를 받지 못한 고객',
  unsentCount: '메시지',
  journey: '여정',
  step: '단계',
  reason: '이유',
  count: '고객',
  since: '언제부터',
  customer: '고객',
  unknownStep: '알 수 없는 단계',
  does: {
    runs: { retry: '다시 시도하기', skip: '다음으로 넘기기', exit: '내보내기' },
    messages: { retry: '다시 보내기', skip: '보내지 않기', exit: '내보내기' },
  },
  decide: '처리하기',
  decideFor: {
    runs: (journey: string) => `처리하기: ‘${journey}’의 고객`,
    messages: (journey: string) => `처리하기: ‘${journey}’의 메시지`,
  },
  decideForOne: (who: string) => `처리하기: ${who}`,
  dialogTitle: {
    runs: { retry: '이 단계를 다시 시도하기', skip: '이 단계를 넘기기', exit: '여정에서 내보내기' },
    messages: { retry: '메시지 다시 보내기', skip: '메시지 보내지 않기', exit: '여정에서 내보내기' },
  },
  means: {
    runs: { retry: '', skip: '', exit: '' },
    messages: {
      retry:
        '지금 발행된 버전의 내용으로 다시 만들고, 보내기 직전에 수신 동의를 한 번 더 확인해요. 답을 받지 못한 메시지는 넘겼던 버전의 내용으로 다시 넘겨요.',
      skip: '이 메시지는 더 이상 나가지 않아요. 고객은 여정을 이어 가요.',
      exit: '고객을 여정에서 내보내고, 이 메시지는 더 이상 나가지 않아요.',
    },
  },
  dialogHint: (count: string) => `고객 ${count}명에게 적용하고, 각자의 기록에 남겨요.`,
  note: '이유',
  notePlaceholder: '내용을 고쳤어요',
  done: {
    runs: {
      retry: (freed: string, total: string) => `${total}명 중 ${freed}명이 다시 나아갈 수 있어요.`,
      skip: (freed: string, total: string) => `${total}명 중 ${freed}명이 다시 나아갈 수 있어요.`,
      exit: (freed: string, total: string) => `${total}명 중 ${freed}명을 내보냈어요.`,
    },
    messages: {
      retry: (freed: string, total: string) => `메시지 ${total}개 중 ${freed}개를 다시 보내고 있어요.`,
      skip: (freed: string, total: string) => `메시지 ${total}개 중 ${freed}개를 보내지 않기로 했어요.`,
      exit: (freed: string, total: string) => `${total}명 중 ${freed}명을 내보냈어요.`,
    },
  },
  still: {
    runs: (freed: string, total: string) =>
      `${total}명 중 ${freed}명이 다시 나아갈 수 있어요. 나머지는 이유와 함께 그대로 있어요.`,
    messages: (freed: string, total: string) => `${total}개 중 ${freed}개를 처리했어요. 나머지는 그대로 있어요.`,
  },
  running: (processed: string, total: string) => `${total}명 중 ${processed}명을 처리했고, 나머지도 이어서 처리해요.`,
} satisfies Messages<typeof en>;
