import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  title: 'Draw your first journey',
  hint: 'In about ten minutes: a cart reminder of your own, rehearsed, started, and its mail received. The guide shows the way, step by step.',
  begin: 'Begin with the guide',
  goOn: 'Go on with the guide',
  decline: 'Do not offer this any more',
  declined: 'You find the guide in the commands (Ctrl+K) and in the help (?).',
};

export const ko = {
  title: '첫 여정을 그려 보세요',
  hint: '10분이면 장바구니 알림을 직접 그려서 미리 돌려 보고, 시작해서, 메일까지 받아 볼 수 있어요. 안내가 한 단계씩 알려 드려요.',
  begin: '안내 따라 시작하기',
  goOn: '안내 이어서 하기',
  decline: '더 이상 권하지 않기',
  declined: '안내는 명령 목록(Ctrl+K)과 도움말(?)에서 다시 열 수 있어요.',
} satisfies Messages<typeof en>;
