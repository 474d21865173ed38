import type { Language, Messages } from '../../i18n/language.ts';

/** Values that are words of the document's language, by the setting that holds them. */
const en = {
  allowed: { never: 'only once ever', after_exit: 'again after leaving', always: 'any time', restart: 'begins anew' },
  category: { advertising: 'advertising', transactional: 'transactional', legal_notice: 'legal notice' },
  channel: { email: 'e-mail', sms: 'text message', kakao: 'KakaoTalk', push: 'push' },
  mode: { any: 'any of them', all: 'all of them' },
  past: { continue: 'go on', skip: 'leave by “past”' },
  waitFor: { queued: 'queued', sent: 'sent', delivered: 'delivered', opened: 'opened' },
  late: { now: 'go on at once', spread: 'spread over an hour' },
  type: { event: 'event', api: 'by hand or API', segment: 'segment', schedule: 'schedule', date: 'date' },
};

const ko = {
  allowed: { never: '한 번만', after_exit: '나간 뒤 다시', always: '언제나', restart: '처음부터 다시' },
  category: { advertising: '광고', transactional: '거래 안내', legal_notice: '법정 고지' },
  channel: { email: '이메일', sms: '문자', kakao: '카카오톡', push: '푸시' },
  mode: { any: '하나라도', all: '모두' },
  past: { continue: '그대로 진행', skip: '‘지남’ 갈래로' },
  waitFor: { queued: '넘긴 때', sent: '보낸 때', delivered: '도착한 때', opened: '열어 본 때' },
  late: { now: '바로 진행', spread: '한 시간에 나누어' },
  type: { event: '이벤트', api: '직접 또는 API', segment: '고객 그룹', schedule: '일정', date: '날짜' },
} satisfies Messages<typeof en>;

export const valueWords: Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>> = { en, ko };
