import type { Messages } from '@olle/shared/i18n/language';

export const commandsEn = {
  menu: 'What can be done here',
  steps: 'Steps of this journey',
  findStep: 'Which step?',
  keys: 'Arrow keys walk from step to step, Enter opens the settings, a question mark shows all shortcuts.',
  searchStep: 'Search for a step to add',
  noStep: 'No step has these words.',
  whereTo: 'Where to?',
  nowhere: 'It can go nowhere else.',
  connect: 'Connect to which step?',
  connectBranch: (branch: string) => `Connect “${branch}” to which step?`,
  whichBranch: 'Which way on?',
  noTarget: 'There is no such step that it can lead to.',
  after: (step: string) => `After “${step}”`,
  afterBranch: (step: string, branch: string) => `After “${step}”, branch “${branch}”`,
  before: (step: string) => `before “${step}”`,
  closeSheet: 'Back to the journey',
  openEnd: 'Open end',
  openEndHint: 'Nothing follows here yet.',
  families: { time: 'Time', decision: 'Decisions', message: 'Messages', data: 'Data and other systems', end: 'End' },
};

export const commandsKo = {
  menu: '여기서 할 수 있는 일',
  steps: '이 여정의 단계',
  findStep: '어느 단계를 찾을까요?',
  keys: '화살표로 단계를 오가고, Enter로 설정을 열고, 물음표로 모든 단축키를 봐요.',
  searchStep: '더할 단계 찾기',
  noStep: '이 말이 들어간 단계가 없어요.',
  whereTo: '어디로 옮길까요?',
  nowhere: '옮길 수 있는 다른 곳이 없어요.',
  connect: '어느 단계로 이을까요?',
  connectBranch: (branch: string) => `‘${branch}’ 갈래를 어느 단계로 이을까요?`,
  whichBranch: '어느 갈래를 이을까요?',
  noTarget: '이을 수 있는 단계 가운데에는 없어요.',
  after: (step: string) => `‘${step}’ 다음`,
  afterBranch: (step: string, branch: string) => `‘${step}’의 ‘${branch}’ 갈래`,
  before: (step: string) => `‘${step}’ 앞`,
  closeSheet: '여정으로 돌아가기',
  openEnd: '이어지지 않은 갈래',
  openEndHint: '아직 다음 단계가 없어요.',
  families: { time: '시간', decision: '나누기', message: '메시지', data: '데이터와 다른 시스템', end: '끝' },
} satisfies Messages<typeof commandsEn>;

export const outlineEn = {
  name: 'Outline of the journey',
  open: 'Add a step here',
  joins: (step: string) => `goes on at “${step}”`,
  ifSo: 'If so',
  more: 'More',
};

export const outlineKo = {
  name: '글로 보는 여정',
  open: '여기에 단계 더하기',
  joins: (step: string) => `‘${step}’ 단계로 이어져요`,
  ifSo: '맞으면',
  more: '할 일 더 보기',
} satisfies Messages<typeof outlineEn>;
