import { channels } from '@olle/shared/messages/channel';
import { senderWorkflowId } from '@olle/workflows/names';
import type { Client } from '@temporalio/client';

/** Starts one workflow for each channel account, unless it runs. Safe at every start, and by several at once. */
export async function ensureSenders(client: Client, taskQueue: string, instance: string): Promise<void> {
  for (const channel of Object.keys(channels)) {
    await client.workflow.start('senderRun', {
      workflowId: senderWorkflowId(instance, channel),
      taskQueue,
      args: [{ channel }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }
}
