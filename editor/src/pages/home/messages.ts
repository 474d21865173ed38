import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Home' };

export const ko = { title: '홈' } satisfies Messages<typeof en>;
