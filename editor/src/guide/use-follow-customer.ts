import type { CustomerAnswer } from '@olle/shared/api/customers';
import type { MessageItem } from '@olle/shared/api/messages';
import type { RunItem } from '@olle/shared/api/runs';
import { useQuery } from '@tanstack/react-query';
import { api, withQuery } from '../api/client.ts';
import type { Mail } from '../api/inbox.ts';
import { journeyPath } from '../api/journeys.ts';
import type { PageOf } from '../api/page-of.ts';

interface Followed {
  readonly run: RunItem | null;
  readonly member: boolean;
  readonly message: MessageItem | null;
  readonly mailId: string | null;
  /** Of another journey that wrote to the same address. */
  readonly other: string | null;
  /** What the inbox shows first. */
  readonly newestMailId: string | null;
  readonly isPending: boolean;
}

const underWay: ReadonlySet<MessageItem['status']> = new Set(['queued', 'claimed', 'handing_over']);

/** Somebody watches it. */
const every = 2_000;

/** The customer in whom the first journey shows itself: who was mailed, else who came in last. */
export function useFollowCustomer(journeyId: string | null, isPublished: boolean): Followed {
  const id = journeyId ?? '';
  const list = <T>(name: string, path: string, enabled: boolean) => ({
    queryKey: [name, 'guide', path],
    queryFn: () => api.get<PageOf<T>>(path),
    enabled,
    refetchInterval: every,
  });
  const asks = journeyId !== null && isPublished;
  const runs = useQuery(list<RunItem>('runs', withQuery(`${journeyPath(id)}/runs`, { limit: 20 }), asks));
  const sent = useQuery(list<MessageItem>('messages', withQuery('/api/messages', { journeyId: id, limit: 20 }), asks));
  const messages = asks ? (sent.data?.items ?? []) : [];
  const came = asks ? (runs.data?.items ?? []) : [];
  const mailed = messages.find(({ sentAt }) => sentAt !== null);
  const run = came.find(({ id: runId }) => runId === mailed?.runId) ?? came[0] ?? null;
  const message = mailed ?? messages.find(({ runId, status }) => runId === run?.id && underWay.has(status)) ?? null;
  const customer = useQuery({
    queryKey: ['customers', 'guide', run?.customerId],
    queryFn: () => api.get<CustomerAnswer>(`/api/customers/~${run?.customerId ?? ''}`),
    enabled: run !== null && !mailed,
    refetchInterval: every,
  });
  const inbox = useQuery(list<Mail>('inbox', '/api/inbox?limit=50', mailed !== undefined));
  const mails = inbox.data?.items ?? [];
  const mail = mails.find(({ messageId }) => messageId === mailed?.id);
  const other = mails.find(({ to, journeyId: from }) => to === mail?.to && from !== null && from !== journeyId);
  return {
    run,
    member: run !== null && isMember(customer.data),
    message,
    mailId: mail?.id ?? null,
    other: other?.journeyName ?? null,
    newestMailId: mails[0]?.id ?? null,
    // What is not asked is not waited for.
    isPending: [runs, sent, customer, inbox].some(({ isLoading }) => isLoading),
  };
}

const isMember = (customer: CustomerAnswer | undefined): boolean =>
  typeof customer?.attributes.email === 'string' &&
  customer.consent.some(
    ({ channel, category, granted }) => channel === 'email' && category === 'advertising' && granted,
  );
