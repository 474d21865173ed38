import type { Messages } from '@olle/shared/i18n/language';

export const en = { title: 'Segments' };

export const ko = { title: '고객 그룹' } satisfies Messages<typeof en>;
