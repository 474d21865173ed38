import type { Messages } from '@olle/shared/i18n/language';

export const en = {
  title: 'Test inbox',
  hint: 'What the built-in test provider received. Nothing here left the house; set SMTP_URL to send for real.',
  search: 'Search by address',
  list: 'Mails',
  emptyTitle: 'No mail yet',
  emptyHint:
    'Mails appear here a moment after a journey sends them. Try it: fill the cart of the demo shop as a new visitor.',
  toJourneys: 'See the journeys',
  noneFound: 'No mail to this address.',
  choose: 'Choose a mail to read it.',
  noSubject: 'No subject',
  from: 'From',
  to: 'To',
  at: 'Received',
  details: 'Why it was sent',
  testSend: 'A test send: not from a journey.',
  mailOf: (subject: string) => `Mail: ${subject}`,
};

export const ko = {
  title: '테스트 편지함',
  hint: '내장된 테스트 발송기가 받은 메일이에요. 밖으로 나간 메일은 없어요. 실제로 보내려면 SMTP_URL을 정해 주세요.',
  search: '주소로 찾기',
  list: '메일 목록',
  emptyTitle: '아직 메일이 없어요',
  emptyHint: '여정이 메일을 보내면 곧바로 여기에 나타나요. 데모 쇼핑몰에서 새 방문자로 장바구니를 채워 보세요.',
  toJourneys: '여정 보기',
  noneFound: '이 주소로 온 메일이 없어요.',
  choose: '읽을 메일을 골라 주세요.',
  noSubject: '제목 없음',
  from: '보낸 사람',
  to: '받는 사람',
  at: '받은 때',
  details: '보낸 이유 보기',
  testSend: '여정이 아니라 시험 발송으로 보낸 메일이에요.',
  mailOf: (subject: string) => `메일: ${subject}`,
} satisfies Messages<typeof en>;
