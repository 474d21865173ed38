import type { OverviewAnswer } from '@olle/shared/api/overview';
import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

/** Looked at often while many are being moved, else now and then. */
export const useOverview = () =>
  useQuery({
    queryKey: ['overview'],
    queryFn: () => api.get<OverviewAnswer>('/api/overview'),
    refetchInterval: ({ state }) => (state.data?.moves.length ? 2_000 : 15_000),
  });
