import { housekeepingWorkflowId, taskQueueOf } from '@olle/workflows/names';
import type { Client } from '@temporalio/client';

/** Starts the one housekeeping workflow of this installation, unless it runs. */
export async function ensureHousekeeping(client: Client, instance: string): Promise<void> {
  await client.workflow.start('housekeepingRun', {
    workflowId: housekeepingWorkflowId(instance),
    taskQueue: taskQueueOf(instance),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}
