import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Settings' };

export const ko = { title: '설정' } satisfies Messages<typeof en>;
