import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Test inbox' };

export const ko = { title: '테스트 편지함' } satisfies Messages<typeof en>;
