import type { RunItem } from '@olle/shared/api/runs';
import { type List, useList } from './use-list.ts';

export type RunStatus = RunItem['status'];

/** Runs of the whole workspace that wait for a person's decision. */
export const useStuckRuns = (): List<RunItem> => useList<RunItem>('/api/runs', { query: { stuck: 'true' } });
