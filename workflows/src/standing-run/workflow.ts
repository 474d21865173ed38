import { continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { againSignal } from '../names.ts';
import type { StandingActivities } from './activities.ts';

const { carryOutStanding } = proxyActivities<StandingActivities>({
  startToCloseTimeout: '1 minute',
  // A worker that was killed is noticed within this time, and another one goes on where the rows stand.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** Resumes, stops and helps whoever is to be, when they are many; ends when nobody is left. One per installation. */
export async function standingRun(): Promise<void> {
  // Who asks while the last look is being reported, an undo for one, would be forgotten.
  let again = false;
  setHandler(defineSignal(againSignal), () => {
    again = true;
  });
  for (;;) {
    again = false;
    const { done } = await carryOutStanding();
    if (done && !again) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof standingRun>();
  }
}
