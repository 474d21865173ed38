import type { Messages } from '@olle/shared/i18n/language';

export const compareEn = {
  title: (name: string) => `Versions of ${name}`,
  page: 'Compare side by side',
  back: 'To the journey',
  live: (version: number) => `Live: version ${version}`,
  version: (version: number) => `Version ${version}`,
  draft: 'Draft',
  target: 'What is published',
  side: 'Which of the two',
  words: 'What differs',
  same: 'They mean the same.',
  card: { added: 'New', removed: 'Gone', changed: 'Changed', rewired: 'Leads elsewhere' },
};

export const compareKo = {
  title: (name: string) => `${name}의 버전`,
  page: '나란히 비교하기',
  back: '여정으로',
  live: (version: number) => `사용 중: 버전 ${version}`,
  version: (version: number) => `버전 ${version}`,
  draft: '초안',
  target: '발행할 내용',
  side: '어느 쪽을 볼까요',
  words: '달라지는 것',
  same: '내용이 같아요.',
  card: { added: '새로 생김', removed: '없어짐', changed: '바뀜', rewired: '다음이 바뀜' },
} satisfies Messages<typeof compareEn>;
