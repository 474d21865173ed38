import { type List, useList } from './use-list.ts';

export const runStatuses = ['waiting', 'held', 'finished', 'exited', 'failed'] as const;
export type RunStatus = (typeof runStatuses)[number];

export interface Run {
  readonly id: string;
  readonly customerId: string;
  readonly userId: string | null;
  readonly journeyId: string;
  readonly journeyName?: string;
  readonly version: number;
  readonly status: RunStatus;
  readonly enteredAt: string;
  readonly endedAt: string | null;
  readonly position: { readonly nodeId: string; readonly since: string; readonly until: string | null } | null;
  /** Set when it cannot go on by itself. */
  readonly stuck?: string | null;
}

/** Runs of the whole workspace that wait for a person's decision. */
export const useStuckRuns = (): List<Run> => useList<Run>('/api/runs', { query: { stuck: 'true', limit: 50 } });
