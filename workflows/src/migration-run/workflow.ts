import { continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { againSignal } from '../names.ts';
import type { MigrationActivities } from './activities.ts';

const { migrate } = proxyActivities<MigrationActivities>({
  startToCloseTimeout: '5 minutes',
  // A worker that was killed is noticed within this time, and another one goes on where the rows stand.
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** Moves those inside a journey to another version, or back, until nobody is left to move. */
export async function migrationRun({ migrationId }: { migrationId: string }): Promise<void> {
  // Who asks while the last look is being reported, an undo for one, would be forgotten.
  let again = false;
  setHandler(defineSignal(againSignal), () => {
    again = true;
  });
  for (;;) {
    again = false;
    const { done } = await migrate({ migrationId });
    if (done && !again) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof migrationRun>({ migrationId });
  }
}
