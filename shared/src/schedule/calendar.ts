import type { Instant } from './instant.ts';

/** The clock and the zones that dates in a condition are read by. */
export interface Calendar {
  readonly now: Instant;
  /** The customer's zone: a date is its first instant here. */
  readonly zone: string;
  /** The workspace's zone: `P1M` and `P1Y` count here. */
  readonly workspaceZone: string;
}
