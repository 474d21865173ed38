import type { SegmentAnswer, SegmentMember, SegmentPreview } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

const path = '/api/segments';
export const segmentPath = (id: string): string => `${path}/${encodeURIComponent(id)}`;

export const useSegments = (enabled = true): List<SegmentAnswer> =>
  useList<SegmentAnswer>(path, { query: { limit: 200 }, whole: true, enabled });

const readSegment = (id: string) => api.get<SegmentAnswer>(segmentPath(id));

export const useSegment = (id: string | undefined) =>
  useQuery({ queryKey: ['segments', id], queryFn: () => readSegment(id ?? ''), enabled: id !== undefined });

const nothing: Readonly<Record<string, string>> = {};

/** What segments are called, by id: of those only that are asked for, however many there are. */
export function useSegmentNames(ids: readonly string[]): Readonly<Record<string, string>> {
  const wanted = ids.filter(isId).toSorted();
  const { data = nothing } = useQuery({
    queryKey: ['segments', 'names', ...wanted],
    queryFn: async () => namesOf(await Promise.allSettled(wanted.map(readSegment))),
    enabled: wanted.length > 0,
    // Of those known before, the names stand while another one is looked up.
    placeholderData: keepPreviousData,
  });
  return data;
}

/** While none is chosen, something else stands in a condition. */
const isId = (id: string): boolean => /^[0-9a-f-]{36}$/i.test(id);

/** One that is there no more has none. */
const namesOf = (found: readonly PromiseSettledResult<SegmentAnswer>[]): Record<string, string> =>
  Object.fromEntries(found.flatMap((one) => (one.status === 'fulfilled' ? [[one.value.id, one.value.name]] : [])));

export const useMembers = (id: string): List<SegmentMember> => useList<SegmentMember>(`${segmentPath(id)}/members`);

/** Asked again for each condition; an answer to an earlier one never shows, because the condition is its key. */
export const useSegmentPreview = (condition: Condition | null) =>
  useQuery({
    queryKey: ['segments', 'preview', condition],
    // One that nobody waits for any more is given up.
    queryFn: ({ signal }) => api.post<SegmentPreview>(`${path}/preview`, { condition }, {}, signal),
    enabled: condition !== null,
    placeholderData: (previous) => previous,
    retry: false,
  });

export function useSaveSegment(id: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (segment: { name: string; condition: Condition }) =>
      id === undefined
        ? api.post<{ id: string }>(path, segment)
        : api.put<{ id: string }>(segmentPath(id), segment).then(() => ({ id })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
  });
}
