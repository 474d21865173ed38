import type { ConsentBody, CustomerAnswer, customerListAnswer, RefusalItem } from '@olle/shared/api/customers';
import type { RunItem } from '@olle/shared/api/runs';
import type { RunStory, TimelineItem, timelineTypes } from '@olle/shared/api/timeline';
import type { WhyNotAnswer } from '@olle/shared/api/why-not';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export type CustomerItem = z.infer<typeof customerListAnswer>['items'][number];
export type Consent = CustomerAnswer['consent'][number];

/** How a path names a customer: the shop's id, or ours while it has none. */
export const pathIdOf = ({ userId, customerId }: { userId: string | null; customerId: string }): string =>
  userId ?? `~${customerId}`;

const customerPath = (pathId: string): string => `/api/customers/${encodeURIComponent(pathId)}`;

export const useCustomers = (query: string): List<CustomerItem> =>
  useList<CustomerItem>('/api/customers', { query: { query } });

/** Whether the shop has sent anybody yet. */
export const useAnyCustomer = (): List<CustomerItem> =>
  useList<CustomerItem>('/api/customers', { query: { limit: 1 } });

export const useCustomer = (pathId: string) =>
  useQuery({ queryKey: ['customers', pathId], queryFn: () => api.get<CustomerAnswer>(customerPath(pathId)) });

/** A customer's page is watched while something happens to them. */
const every = 5_000;

/** What of a history is asked for. */
export interface HistoryFilter {
  readonly type?: (typeof timelineTypes)[number] | undefined;
  /** Of which journey; or of none. */
  readonly journeyId?: string | undefined;
  readonly q?: string | undefined;
}

export const useTimeline = (
  pathId: string,
  { type, journeyId, q }: HistoryFilter = {},
  enabled = true,
): List<TimelineItem> =>
  useList<TimelineItem>(`${customerPath(pathId)}/timeline`, { query: { type, journeyId, q }, every, enabled });

/** The same by journeys: what belongs to each run. */
export const useRunStories = (pathId: string, { type, journeyId, q }: HistoryFilter, enabled = true): List<RunStory> =>
  useList<RunStory>(`${customerPath(pathId)}/timeline/runs`, {
    query: { type, journeyId, q, limit: 20 },
    every,
    enabled,
  });

export const useCustomerRuns = (pathId: string): List<RunItem> =>
  useList<RunItem>(`${customerPath(pathId)}/runs`, { every });

export const useCustomerRefusals = (pathId: string): List<RefusalItem> =>
  useList<RefusalItem>(`${customerPath(pathId)}/refusals`, { every });

/** The first thing that keeps a customer out of a journey. */
export const useWhyNot = (pathId: string, journeyId: string) =>
  useQuery({
    queryKey: ['customers', pathId, 'why-not', journeyId],
    queryFn: () => api.get<WhyNotAnswer>(`${customerPath(pathId)}/journeys/${encodeURIComponent(journeyId)}/why-not`),
    refetchInterval: 15_000,
  });

export function useSetConsent(pathId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ConsentBody) => api.put(`${customerPath(pathId)}/consent`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers'] }),
  });
}
