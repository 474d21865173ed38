import {
  condition,
  continueAsNew,
  defineSignal,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { JourneyActivities } from './activities.ts';

/** The timer is out of date: look again. Carries no facts; they are rows. */
export const nudge = defineSignal('nudge');

const { advanceConvoy } = proxyLocalActivities<JourneyActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '20 seconds' },
  // Within the worker until then; a longer outage waits on a durable timer.
  localRetryThreshold: '1 minute',
});

/**
 * Carries the time of the runs that wait together. It knows no node: one local activity moves what is due, one durable
 * timer waits for the next. Six events of history for each wait.
 */
export async function journeyRun({ convoyId }: { convoyId: string }): Promise<void> {
  let stale = false;
  setHandler(nudge, () => {
    stale = true;
  });
  for (;;) {
    stale = false;
    const next = await advanceConvoy({ convoyId });
    if (next.kind === 'ended') return;
    await condition(() => stale, next.waitMs);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof journeyRun>({ convoyId });
  }
}
