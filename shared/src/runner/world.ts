import type { Instant } from '../schedule/instant.ts';
import type { Change } from './change.ts';
import type { Customer } from './customer.ts';
import type { Journeys } from './journey.ts';
import type { Run } from './run.ts';

/**
 * One customer under the lock: the snapshot, the runs that live or were touched, and what has been decided since the
 * lock was taken. Movement writes here; the adapter carries it into Postgres, or into the memory of a rehearsal.
 */
export interface World {
  customer: Customer;
  /** Live runs, and those that ended under this lock. */
  readonly runs: Map<string, Run>;
  readonly changes: Change[];
  readonly journeys: Journeys;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly workspaceZone: string;
}
