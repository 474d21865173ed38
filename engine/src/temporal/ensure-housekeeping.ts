import { housekeepingWorkflowId, taskQueueOf } from '@olle/workflows/names';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

/** Starts the one housekeeping workflow of this installation, unless it runs. Answers whether it did not. */
export async function ensureHousekeeping(client: Client, instance: string): Promise<boolean> {
  try {
    await client.workflow.start('housekeepingRun', {
      workflowId: housekeepingWorkflowId(instance),
      taskQueue: taskQueueOf(instance),
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
