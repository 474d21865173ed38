import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { SenderActivities, SenderInput } from './activities.ts';

const { drain } = proxyActivities<SenderActivities>({
  startToCloseTimeout: '10 minutes',
  // After this long without a sign of life another worker goes on.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
});

/** Sends the messages of one channel account, for ever: the activity waits for them, so that no message costs a task. */
export async function senderRun({ channel }: SenderInput): Promise<never> {
  for (;;) {
    await drain({ channel });
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof senderRun>({ channel });
  }
}
