import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { EnrolmentActivities } from './activities.ts';

const { enrolPage } = proxyActivities<EnrolmentActivities>({
  startToCloseTimeout: '1 minute',
  // A worker that was killed is noticed within this time, and another one goes on.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '30 seconds' },
});

/** Enters everyone of a segment, page by page; ends when nobody is left. */
export async function enrolmentRun({ enrolmentId }: { enrolmentId: string }): Promise<void> {
  for (;;) {
    const { done } = await enrolPage({ enrolmentId });
    if (done) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof enrolmentRun>({ enrolmentId });
  }
}
