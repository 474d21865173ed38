import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { callsQueueBeside } from '../names.ts';
import type { CallActivities, JourneyActivities } from './activities.ts';

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
  const calls = new Set<string>();
  setHandler(nudge, () => {
    stale = true;
  });
  for (;;) {
    stale = false;
    const next = await advanceConvoy({ convoyId });
    if (next.kind === 'ended') return;
    if (next.kind === 'wait') await condition(() => stale, next.waitMs);
    else {
      const { callId, waitMs } = next;
      if (!calls.has(callId)) void keep(calls, callId);
      const isOver = () => !calls.has(callId);
      if (waitMs === undefined) await condition(isOver);
      else if (waitMs === null) await condition(() => stale || isOver());
      else await condition(() => stale || isOver(), waitMs);
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof journeyRun>({ convoyId });
  }
}

/**
 * An ordinary activity: however it ends, what became of the call is a row, and the next look at the convoy reads it. The
 * run may leave while it is tried again and again; it goes on until somebody sees so, or ends with this workflow.
 */
async function keep(calls: Set<string>, callId: string): Promise<void> {
  calls.add(callId);
  const { callOut } = proxyActivities<CallActivities>({
    taskQueue: callsQueueBeside(workflowInfo().taskQueue),
    startToCloseTimeout: '30 seconds',
    // A worker that was killed is noticed within this time, and another one calls again, under the same key.
    heartbeatTimeout: '6 seconds',
    retry: { initialInterval: '1 second', backoffCoefficient: 3, maximumInterval: '5 minutes' },
  });
  await callOut({ callId }).catch(() => {});
  calls.delete(callId);
}
