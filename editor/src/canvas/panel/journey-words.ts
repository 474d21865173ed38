import type { Messages } from '@olle/shared/i18n/language';

/** What the settings of a whole journey say. */
export const en = {
  reentry: {
    title: 'Entering again',
    allowed: {
      never: 'Once only',
      after_exit: 'Again after leaving',
      always: 'Always, also beside a running one',
      restart: 'Begin anew each time',
    },
    hints: {
      never: 'Nobody comes in a second time, ever.',
      after_exit: 'Who is inside does not come in again; who has left does.',
      always: 'Each trigger begins a run of its own, at most 100 at once. A cart or order has one at a time.',
      restart: 'A new trigger ends the run that is inside, and the journey begins from its first step.',
    },
    withCooldown: 'Only after a pause',
    cooldown: 'Pause after leaving',
    max: 'At most, for each customer',
    maxHint: 'Times in this journey altogether, whatever the cart or order. Empty: as often as it happens.',
  },
  exits: {
    title: 'Reasons to leave',
    event: 'Leaves when this happens',
    match: 'Only for the same',
    when: 'Leaves as soon as this holds',
    whenHint: 'Looked at whenever something happens to the customer, and when time alone makes it true.',
    add: 'Leave by an event',
    addWhen: 'Leave by a condition',
    addLeft: 'Leave with the segment',
    remove: 'Remove this reason to leave',
  },
  goal: {
    title: 'Goal',
    count: 'Count a goal',
    event: 'Goal event',
    within: 'Counts until, after entering',
    value: 'Property with its worth',
    valueHint: 'Such as revenue. Its sum stands above the drawing, beside “Goals met”.',
    endsRun: 'The journey ends when the goal is met',
    endsRunHint: 'At once, also in the middle of a wait; messages that are not sent yet stay unsent.',
  },
  entry: {
    title: 'When and how many',
    startsAt: 'Lets in from',
    endsAt: 'Lets in until',
    datesHint: (zone: string) =>
      `By the clocks of ${zone}. Nobody comes in before or after; those inside go on to the end.`,
    total: 'At most, altogether',
    perHour: 'At most, an hour',
    capHint: 'Customers who come in, over all versions. An hour begins with the first who comes in. Empty: no limit.',
    holdout: 'Share of the holdout',
    holdoutHint:
      'This share of those who would come in stays outside, always the same customers, so that you can see what the journey changes.',
    group: 'One at a time of',
    groupHint:
      'Journeys that name the same group share their customers: nobody is in two of them. Who is in one does not come into another, unless that one has a higher priority: then they leave the first.',
    priority: 'Priority',
    priorityHint: 'The higher number goes first when one event starts several journeys, and wins in a group. Empty: 0.',
  },
  rules: {
    title: 'Messages and time',
    category: 'Kind of messages',
    zone: 'Time zone of customers without one',
    workspaceZone: (zone: string) => `As the workspace (${zone})`,
  },
};

export const ko = {
  reentry: {
    title: '다시 들어오기',
    allowed: {
      never: '한 번만',
      after_exit: '나간 뒤에 다시',
      always: '언제든 (진행 중이어도)',
      restart: '매번 처음부터 다시',
    },
    hints: {
      never: '한 번 들어온 고객은 다시 들어오지 않아요.',
      after_exit: '안에 있는 동안은 다시 들어오지 않고, 나간 뒤에 다시 들어와요.',
      always: '시작 조건이 맞을 때마다 따로 진행돼요. 동시에 100개까지예요. 같은 장바구니나 주문은 한 번에 하나예요.',
      restart: '다시 시작되면 안에 있던 진행을 끝내고 첫 단계부터 새로 진행해요.',
    },
    withCooldown: '쉬는 기간 두기',
    cooldown: '나간 뒤 쉬는 기간',
    max: '고객마다 최대 횟수',
    maxHint: '장바구니나 주문과 상관없이 이 여정에 들어온 횟수를 모두 세요. 비워 두면 제한이 없어요.',
  },
  exits: {
    title: '나가는 조건',
    event: '이 이벤트가 일어나면 나가요',
    match: '같은 대상일 때만',
    when: '이 조건이 되면 바로 나가요',
    whenHint: '고객에게 무슨 일이 있을 때마다, 그리고 시간이 지나 조건이 될 때 바로 살펴봐요.',
    add: '이벤트로 나가기',
    addWhen: '조건으로 나가기',
    addLeft: '고객 그룹에서 빠지면 나가기',
    remove: '이 나가는 조건 빼기',
  },
  goal: {
    title: '목표',
    count: '목표 달성 세기',
    event: '목표 이벤트',
    within: '들어온 뒤 세는 기간',
    value: '금액이 담긴 속성',
    valueHint: 'revenue처럼 적으면 그림 위 ‘목표 달성’ 옆에 합계가 나와요.',
    endsRun: '목표를 이루면 여정 끝내기',
    endsRunHint: '기다리는 중이어도 바로 끝나고, 아직 보내지 않은 메시지는 보내지 않아요.',
  },
  entry: {
    title: '들어오는 때와 인원',
    startsAt: '이때부터 들어와요',
    endsAt: '이때까지 들어와요',
    datesHint: (zone: string) => `${zone} 시각이에요. 그 밖에는 아무도 들어오지 않고, 안에 있는 고객은 끝까지 가요.`,
    total: '모두 합쳐 최대',
    perHour: '한 시간에 최대',
    capHint: '버전이 바뀌어도 이어서 세요. 한 시간은 처음 들어온 고객부터 시작해요. 비워 두면 제한이 없어요.',
    holdout: '비교군 비율',
    holdoutHint:
      '들어올 고객 중 이만큼은 들이지 않고 비교군으로 두어, 여정이 무엇을 바꾸는지 볼 수 있어요. 늘 같은 고객이에요.',
    group: '하나만 들어갈 묶음',
    groupHint:
      '같은 묶음을 적은 여정에는 고객이 한 번에 하나에만 들어가요. 이미 다른 여정 안에 있으면 들어오지 않고, 우선순위가 더 높은 여정이면 먼저 있던 여정에서 나오고 들어가요.',
    priority: '우선순위',
    priorityHint: '한 이벤트로 여러 여정이 시작될 때 숫자가 큰 것이 먼저고, 묶음 안에서도 이겨요. 비워 두면 0이에요.',
  },
  rules: {
    title: '메시지와 시간',
    category: '메시지 종류',
    zone: '시간대를 모르는 고객의 시간대',
    workspaceZone: (zone: string) => `워크스페이스와 같게 (${zone})`,
  },
} satisfies Messages<typeof en>;
