import type { MessageCondition } from '../conditions/condition.ts';
import type { Category } from '../messages/gate.ts';
import type { Language } from './language.ts';

export const channelNames: Record<Language, Readonly<Record<string, string>>> = {
  ko: { email: '이메일', sms: '문자', kakao: '카카오톡', push: '푸시' },
  en: { email: 'e-mail', sms: 'text message', kakao: 'KakaoTalk', push: 'push' },
};

export const messageStatusNames: Record<Language, Record<MessageCondition['status'], string>> = {
  ko: {
    sent: '보냄',
    delivered: '도착',
    opened: '열어 봄',
    clicked: '누름',
    bounced: '반송',
    failed: '실패',
    skipped: '건너뜀',
  },
  en: {
    sent: 'sent',
    delivered: 'delivered',
    opened: 'opened',
    clicked: 'clicked',
    bounced: 'bounced',
    failed: 'failed',
    skipped: 'skipped',
  },
};

export const categoryNames: Record<Language, Record<Category, string>> = {
  ko: { advertising: '광고', transactional: '거래 안내', legal_notice: '법정 고지' },
  en: { advertising: 'advertising', transactional: 'transactional', legal_notice: 'legal notice' },
};
