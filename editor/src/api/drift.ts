import type { DriftAnswer } from '@olle/shared/api/drift';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';

export type DriftFinding = DriftAnswer['findings'][number];

const path = '/api/drift';
const key = ['drift'];
const lookEveryMs = 1_000;
/** A hundred thousand who wait are compared within half a minute; what takes longer goes on without the page. */
const mostLooks = 120;

/** The last comparison of who waits where with what Temporal carries. */
export const useDrift = () => useQuery({ queryKey: key, queryFn: () => api.get<DriftAnswer>(path) });

/** Compares now. It begins a moment after it was asked for, and is asked after here until it is done. */
export function useCompare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const before = (await api.get<DriftAnswer>(path)).last?.startedAt;
      await api.post(path, {});
      let answer = await api.get<DriftAnswer>(path);
      for (let looks = 0; looks < mostLooks && (answer.running || answer.last?.startedAt === before); looks++) {
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
        answer = await api.get<DriftAnswer>(path);
      }
      return answer;
    },
    onSuccess: (answer) => client.setQueryData<DriftAnswer>(key, answer),
  });
}
