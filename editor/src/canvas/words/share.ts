import type { Messages } from '@olle/shared/i18n/language';

export const shareEn = {
  menu: 'Share and export',
  copied: 'The link is copied.',
  copyFailed: 'This browser does not let us copy. The link is in the address bar.',
  making: 'Drawing the picture',
  saved: (file: string) => `${file} is saved.`,
  untitled: 'Journey',
  gone: 'The step that this link leads to is not in the draft any more.',
};

export const shareKo = {
  menu: '공유하고 내보내기',
  copied: '링크를 복사했어요.',
  copyFailed: '이 브라우저에서는 복사할 수 없어요. 주소창의 주소를 복사해 주세요.',
  making: '그림을 만드는 중이에요',
  saved: (file: string) => `${file} 파일로 저장했어요.`,
  untitled: '여정',
  gone: '링크에 적힌 단계가 이제 초안에 없어요.',
} satisfies Messages<typeof shareEn>;
