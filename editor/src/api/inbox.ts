import { type List, useList } from './use-list.ts';

/** What a built-in test provider received. */
export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly channel: string;
  readonly to: string;
  readonly from: string;
  readonly subject?: string | null;
  readonly text?: string | null;
  readonly html?: string | null;
  readonly messageId?: string | null;
}

export const useInbox = (to: string): List<Mail> => useList<Mail>('/api/inbox', { query: { to }, every: 5_000 });
