import type { Messages } from '@olle/shared/i18n/language';

export const commandsEn = {
  menu: 'What can be done here',
  steps: 'Steps of this journey',
  findStep: 'Which step?',
  keys: 'Arrow keys walk from step to step, Enter opens the settings, a question mark shows all shortcuts.',
  searchStep: 'Search for a step to add',
  noStep: 'No step has these words.',
};

export const commandsKo = {
  menu: '여기서 할 수 있는 일',
  steps: '이 여정의 단계',
  findStep: '어느 단계를 찾을까요?',
  keys: '화살표로 단계를 오가고, Enter로 설정을 열고, 물음표로 모든 단축키를 봐요.',
  searchStep: '더할 단계 찾기',
  noStep: '이 말이 들어간 단계가 없어요.',
} satisfies Messages<typeof commandsEn>;
