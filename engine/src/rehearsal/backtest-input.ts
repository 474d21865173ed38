import type { Condition } from '@olle/shared/conditions/condition';
import type { Plan } from '@olle/shared/journey/plan';
import type { Instant } from '@olle/shared/schedule/instant';

/** What is to be rehearsed: plain data, so that it can be handed to a thread. */
export interface BacktestInput {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly plan: Plan;
  readonly from: Instant;
  readonly to: Instant;
  /** Waits run on until here. */
  readonly end: Instant;
  readonly segments: Readonly<Record<string, Condition>>;
  readonly workspaceZone: string;
}
