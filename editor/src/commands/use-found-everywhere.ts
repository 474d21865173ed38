import type { MessageItem } from '@olle/shared/api/messages';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Mail, Route, UserRound, UsersRound } from 'lucide-react';
import { api, withQuery } from '../api/client.ts';
import { type CustomerItem, pathIdOf } from '../api/customers.ts';
import { useJourneys } from '../api/journeys.ts';
import type { PageOf } from '../api/page-of.ts';
import { useSegments } from '../api/segments.ts';
import { mostListed } from '../api/use-list.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useMessages } from '../i18n/use-messages.ts';
import type { Found } from './command-store.ts';
import { matches } from './matches.ts';
import type { FoundPart } from './use-palette-parts.ts';

const most = 6;
/** The server has looked for them already. */
const lookedFor = () => null;

/** Journeys, customers, segments and messages that have these words. The server finds customers and messages. */
export function useFoundEverywhere(wanted: string) {
  const t = useMessages('commands');
  const words = useMessages('components');
  const format = useFormat();
  const navigate = useNavigate();
  const enabled = wanted !== '';
  const list = <T>(resource: string, query: Record<string, string | number>) => ({
    queryKey: [resource, 'palette', query],
    queryFn: () => api.get<PageOf<T>>(withQuery(`/api/${resource}`, query)),
    enabled,
    staleTime: 30_000,
    retry: false,
  });
  const journeys = useJourneys(enabled);
  const segments = useSegments(enabled);
  const messages = useQuery({
    ...list<MessageItem>('messages', { limit: most, text: wanted }),
    // In a body: it may be somebody's address.
    queryFn: () => api.post<PageOf<MessageItem>>('/api/messages/search', { limit: most, text: wanted.slice(0, 200) }),
  });
  const customers = useQuery(list<CustomerItem>('customers', { limit: most, query: wanted }));

  const part = <T>(
    id: keyof typeof t.found,
    found: { readonly items: readonly T[]; readonly hasMore?: boolean } | undefined,
    textOf: (item: T) => string | null,
    itemOf: (item: T) => Found,
  ): FoundPart => {
    const items = (enabled ? (found?.items ?? []) : []).filter((item) => {
      const text = textOf(item);
      return text === null || matches(text, wanted);
    });
    const title = found?.hasMore ? t.foundAmong(t.found[id], mostListed) : t.found[id];
    return { id: `found:${id}`, title, items: items.slice(0, most).map(itemOf) };
  };

  const parts = [
    part(
      'journeys',
      journeys,
      ({ name }) => name,
      ({ id, name, status }) => ({
        id: `journey:${id}`,
        title: name,
        detail: words.journeyStatus[status],
        icon: Route,
        open: () => void navigate({ to: '/journeys/$journeyId', params: { journeyId: id } }),
      }),
    ),
    part('customers', customers.data, lookedFor, (customer) => ({
      id: `customer:${customer.customerId}`,
      title: customer.name || customer.userId || words.anonymous,
      detail: [customer.name ? customer.userId : null, customer.email].filter(Boolean).join(' · '),
      icon: UserRound,
      open: () => void navigate({ to: '/customers/$userId', params: { userId: pathIdOf(customer) } }),
    })),
    part(
      'segments',
      segments,
      ({ name }) => name,
      ({ id, name }) => ({
        id: `segment:${id}`,
        title: name,
        icon: UsersRound,
        open: () => void navigate({ to: '/segments/$segmentId', params: { segmentId: id } }),
      }),
    ),
    part('messages', messages.data, lookedFor, ({ id, subject, to, customerName, userId, queuedAt }) => ({
      id: `message:${id}`,
      title: subject ?? '…',
      detail: [customerName ?? userId ?? to, format.ago(queuedAt)].filter(Boolean).join(' · '),
      icon: Mail,
      open: () => void navigate({ to: '/messages', search: { message: id } }),
    })),
  ];
  const asked = [customers, messages];
  const looked = [journeys, segments];
  return {
    parts,
    busy:
      enabled &&
      (asked.some(({ isFetching, data }) => isFetching && !data) ||
        looked.some(({ isPending, isLoadingMore }) => isPending || isLoadingMore)),
    failed: asked.some(({ isError }) => isError) || looked.some(({ error }) => error !== null),
  };
}
