import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowUp } from '../movement/follow-up.ts';

export interface Paging {
  /** What Temporal has not taken yet. */
  readonly convoys: { readonly backlog: number };
  readonly afterCommit: (followUp: FollowUp) => void;
}

export interface Stretch {
  /** On this process's steady clock. */
  readonly until: number;
  readonly alive: () => void;
  readonly stopping?: AbortSignal | undefined;
}

/** With more than this waiting for Temporal a page waits two seconds, and then the sweep has to help. */
const mostBacklog = 500;
/** Of the time that a page took. Postgres does not know that bulk stands behind: it is left free now and then. */
const restShare = 0.25;

/** Carries out page after page until nobody is left or the time is over. */
export async function keepPaging(
  { convoys, afterCommit }: Paging,
  page: () => Promise<{ readonly followUp: FollowUp; readonly done: boolean }>,
  { until, alive, stopping }: Stretch,
): Promise<{ done: boolean }> {
  for (;;) {
    alive();
    for (let turns = 0; turns < 40 && convoys.backlog > mostBacklog; turns++) await sleep(50);
    const began = performance.now();
    const { followUp, done } = await page();
    afterCommit(followUp);
    if (done || stopping?.aborted || performance.now() > until) return { done };
    await sleep((performance.now() - began) * restShare);
  }
}
