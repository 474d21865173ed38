import type { InFlight } from '@olle/shared/journey/in-flight';

/** A row of `migration`, as its pages read it. */
export interface MigrationRow {
  readonly id: string;
  readonly journeyId: string;
  readonly version: number;
  readonly inFlight: InFlight;
  readonly overdue: 'now' | 'spread';
  readonly status: 'running' | 'done' | 'undoing' | 'undone';
  readonly listedAt: Date | null;
  readonly cursor: string | null;
}

export const migrationColumns = `id, journey_id as "journeyId", version, in_flight as "inFlight", overdue, status,
  listed_at as "listedAt", cursor`;

/** The nodes where somebody is to be moved. */
export const nodesOf = (inFlight: InFlight): string[] =>
  Object.entries(inFlight).flatMap(([nodeId, { action }]) => (action === 'stay' ? [] : [nodeId]));
