import type { JsonObject } from '@olle/shared/json';
import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export const messageStatuses = [
  'queued',
  'claimed',
  'handing_over',
  'sent',
  'delivered',
  'bounced',
  'failed',
  'skipped',
  'unknown',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];

export interface MessageItem {
  readonly id: string;
  readonly customerId: string;
  readonly userId: string | null;
  readonly customerName?: string | null;
  readonly journeyId: string;
  readonly journeyName?: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly channel: string;
  readonly category: string;
  readonly status: MessageStatus;
  readonly reasonCode?: string | null;
  readonly to?: string | null;
  readonly subject?: string | null;
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

export interface Message extends MessageItem {
  readonly version: number;
  readonly rendered: {
    readonly subject?: string;
    readonly html?: string;
    readonly text?: string;
    readonly from?: string;
    readonly to?: string;
  } | null;
  readonly verdicts: readonly {
    readonly decision: 'send' | 'skip';
    readonly code: string;
    readonly facts: JsonObject;
    readonly at?: string;
  }[];
  readonly reports: readonly { readonly type: string; readonly at: string; readonly detail: JsonObject }[];
  readonly error?: string | null;
}

export interface MessageFilter {
  readonly userId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly status?: string | undefined;
}

export const useMessageList = (filter: MessageFilter): List<MessageItem> =>
  useList<MessageItem>('/api/messages', { query: { ...filter } });

export const useMessage = (id: string | undefined) =>
  useQuery({
    queryKey: ['messages', id],
    queryFn: () => api.get<Message>(`/api/messages/${encodeURIComponent(id ?? '')}`),
    enabled: id !== undefined,
  });
