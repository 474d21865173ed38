import type { JsonObject } from '@olle/shared/json';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Run } from './runs.ts';
import type { TimelineItem } from './timeline.ts';
import { type List, useList } from './use-list.ts';

export interface CustomerItem {
  readonly customerId: string;
  readonly userId: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
}

export interface Consent {
  readonly channel: string;
  readonly category: string;
  readonly granted: boolean;
  readonly night?: boolean;
  readonly source: string;
  readonly at: string;
}

export interface CustomerProfile {
  readonly customerId: string;
  readonly userId: string | null;
  readonly attributes: JsonObject;
  readonly identities: readonly { readonly kind: string; readonly value: string }[];
  readonly consents: readonly Consent[];
  readonly segments: readonly { readonly id: string; readonly name: string; readonly since?: string }[];
  readonly suppressed?: readonly string[];
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
}

/** How a path names a customer: the shop's id, or ours while it has none. */
export const pathIdOf = ({ userId, customerId }: { userId: string | null; customerId: string }): string =>
  userId ?? `~${customerId}`;

export const customerPath = (pathId: string): string => `/api/customers/${encodeURIComponent(pathId)}`;

export const useCustomers = (query: string): List<CustomerItem> =>
  useList<CustomerItem>('/api/customers', { query: { query } });

export const useCustomer = (pathId: string) =>
  useQuery({ queryKey: ['customers', pathId], queryFn: () => api.get<CustomerProfile>(customerPath(pathId)) });

export const useTimeline = (pathId: string): List<TimelineItem> =>
  useList<TimelineItem>(`${customerPath(pathId)}/timeline`);

export const useCustomerRuns = (pathId: string): List<Run> => useList<Run>(`${customerPath(pathId)}/runs`);

export interface ConsentChange {
  readonly channel: string;
  readonly category: 'advertising';
  readonly granted: boolean;
  readonly source: string;
  readonly wording?: string;
}

export function useSetConsent(pathId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ConsentChange) => api.put(`${customerPath(pathId)}/consent`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers'] }),
  });
}
