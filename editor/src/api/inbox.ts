import type { inboxAnswer } from '@olle/shared/api/messages';
import type { z } from 'zod';
import { type List, useList } from './use-list.ts';

/** What a built-in test provider received. */
export type Mail = z.infer<typeof inboxAnswer>['items'][number];

export const useInbox = (to: string): List<Mail> => useList<Mail>('/api/inbox', { query: { to }, every: 5_000 });
