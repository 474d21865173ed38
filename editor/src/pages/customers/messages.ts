import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Customers' };

export const ko = { title: '고객' } satisfies Messages<typeof en>;
