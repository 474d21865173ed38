import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Messages' };

export const ko = { title: '메시지' } satisfies Messages<typeof en>;
