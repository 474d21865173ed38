import type { SegmentAnswer, SegmentMember, SegmentPreview } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

const path = '/api/segments';
export const segmentPath = (id: string): string => `${path}/${encodeURIComponent(id)}`;

export const useSegments = (enabled = true): List<SegmentAnswer> =>
  useList<SegmentAnswer>(path, { query: { limit: 200 }, whole: true, enabled });

const oneSegment = (id: string) => ({
  queryKey: ['segments', id],
  queryFn: () => api.get<SegmentAnswer>(segmentPath(id)),
});

export const useSegment = (id: string | undefined) => useQuery({ ...oneSegment(id ?? ''), enabled: id !== undefined });

/** What segments are called, by id: of those only that are asked for, however many there are. */
export const useSegmentNames = (ids: readonly string[]): Readonly<Record<string, string>> =>
  useQueries({ queries: ids.filter(isId).map(oneSegment), combine: namesOf });

/** While none is chosen, something else stands in a condition. */
const isId = (id: string): boolean => /^[0-9a-f-]{36}$/i.test(id);

const namesOf = (found: readonly { readonly data: SegmentAnswer | undefined }[]): Record<string, string> =>
  Object.fromEntries(found.flatMap(({ data }) => (data ? [[data.id, data.name]] : [])));

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
