import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Journeys' };

export const ko = { title: '여정' } satisfies Messages<typeof en>;
