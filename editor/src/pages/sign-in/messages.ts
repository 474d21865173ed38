import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Sign in' };

export const ko = { title: '들어가기' } satisfies Messages<typeof en>;
