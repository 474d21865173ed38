import type { DryRunAnswer, ImpactAnswer, MigrationAnswer } from '@olle/shared/api/migrations';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { useQuery } from '@tanstack/react-query';
import { api, withQuery } from './client.ts';
import { journeyPath } from './journeys.ts';
import { type List, useList } from './use-list.ts';

export interface VersionItem {
  readonly version: number;
  readonly note: string | null;
  /** Why it was published though tests failed; null: none did. */
  readonly override: string | null;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly live: boolean;
}

export const useVersions = (journeyId: string): List<VersionItem> =>
  useList<VersionItem>(`${journeyPath(journeyId)}/versions`);

/** Looked at often while somebody is being moved, else now and then. */
export function useLatestMigration(journeyId: string): MigrationAnswer | null {
  const found = useQuery({
    queryKey: ['journeys', journeyId, 'migrations', 'latest'],
    queryFn: () => api.get<{ items: MigrationAnswer[] }>(`${journeyPath(journeyId)}/migrations?limit=1`),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.items[0]) ? 1_000 : 30_000),
  });
  return found.data?.items[0] ?? null;
}

export const useMigrations = (journeyId: string): List<MigrationAnswer> =>
  useList<MigrationAnswer>(`${journeyPath(journeyId)}/migrations`, { query: { limit: 20 }, every: 5_000 });

export const isUnderWay = (migration: MigrationAnswer | undefined): boolean =>
  migration?.status === 'running' || migration?.status === 'undoing';

export const undoMigration = (id: string): Promise<MigrationAnswer> =>
  api.post<MigrationAnswer>(`/api/migrations/${encodeURIComponent(id)}/undo`);

export const readImpact = (journeyId: string, version: number | undefined): Promise<ImpactAnswer> =>
  api.get<ImpactAnswer>(withQuery(`${journeyPath(journeyId)}/impact`, { version }));

export const dryRun = (journeyId: string, version: number | undefined, inFlight: InFlight): Promise<DryRunAnswer> =>
  api.post<DryRunAnswer>(`${journeyPath(journeyId)}/dry-run`, {
    inFlight,
    ...(version === undefined ? {} : { version }),
  });

/** `draft` is a side, too. */
export const useComparison = (journeyId: string, from: string, to: string) =>
  useQuery({
    queryKey: ['journeys', journeyId, 'compare', from, to],
    queryFn: () =>
      api.get<{ changes: ImpactAnswer['changes'] }>(`${journeyPath(journeyId)}/versions/${from}/compare/${to}`),
    enabled: from !== to,
  });
