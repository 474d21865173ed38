import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  more: 'Show more',
  loading: 'Loading',
  stillLoading: 'This takes longer than usual. Still waiting for the server.',
  actions: 'More actions',
  sortBy: (column: string) => `Sort by ${column}`,
  errors: {
    unreachable: 'The server does not answer. Nothing was changed; check the connection and try again.',
    unavailable: 'The server is busy or starting. Nothing is lost; try again in a moment.',
    unauthorized: 'The session has ended. Sign in again.',
    forbidden: 'This needs rights that you do not have.',
    rate_limited: 'Too many calls at once. Try again in a moment.',
    unexpected: 'Something went wrong. What was saved is safe; try again.',
  },
  errorWithCode: (message: string, code: string) => `${message} (${code})`,
};

export const ko = {
  retry: '다시 시도하기',
  cancel: '취소',
  close: '닫기',
  copy: '복사하기',
  copied: '복사했어요',
  more: '더 보기',
  loading: '불러오는 중',
  stillLoading: '평소보다 오래 걸려요. 서버의 답을 기다리고 있어요.',
  actions: '더 많은 동작',
  sortBy: (column: string) => `${column} 순으로 정렬`,
  errors: {
    unreachable: '서버가 응답하지 않아요. 바뀐 것은 없어요. 연결을 확인하고 다시 시도해 주세요.',
    unavailable: '서버가 바쁘거나 시작하는 중이에요. 잃어버린 것은 없어요. 잠시 뒤에 다시 시도해 주세요.',
    unauthorized: '로그인 시간이 끝났어요. 다시 들어와 주세요.',
    forbidden: '이 일을 할 권한이 없어요.',
    rate_limited: '한꺼번에 요청이 너무 많았어요. 잠시 뒤에 다시 시도해 주세요.',
    unexpected: '문제가 생겼어요. 저장한 내용은 안전해요. 다시 시도해 주세요.',
  },
  errorWithCode: (message: string, code: string) => `${message} (${code})`,
} satisfies Messages<typeof en>;
