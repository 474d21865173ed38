import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { HousekeepingActivities } from './activities.ts';

const { keepHouse } = proxyActivities<HousekeepingActivities>({
  startToCloseTimeout: '5 minutes',
  // A worker that was killed is noticed within this time, and another one takes over.
  heartbeatTimeout: '8 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '5 seconds' },
});

/** One per installation: finds rows whose follow-up never came, folds counters, goes on for ever. */
export async function housekeepingRun(): Promise<void> {
  for (let turn = 0; turn < 200 && !workflowInfo().continueAsNewSuggested; turn++) await keepHouse();
  await continueAsNew<typeof housekeepingRun>();
}
