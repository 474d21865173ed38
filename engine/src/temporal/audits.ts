import { auditScheduleId, auditWorkflowId, bulkQueueOf } from '@olle/workflows/names';
import { type Client, ScheduleAlreadyRunning, WorkflowNotFoundError } from '@temporalio/client';

/** Compares Postgres with Temporal now, unless it is being done. */
export async function startAudit(client: Client, instance: string): Promise<void> {
  await client.workflow.start('auditRun', {
    workflowId: auditWorkflowId(instance),
    taskQueue: bulkQueueOf(instance),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}

/** Whether Temporal remembers an audit that was started so. It forgets after its retention: then there is one more. */
export async function wasAudited(client: Client, instance: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(auditWorkflowId(instance)).describe();
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Every night at an hour at which few are awake in Korea: 18:40 UTC is 03:40 there. */
export async function ensureAuditSchedule(client: Client, instance: string): Promise<void> {
  await client.schedule
    .create({
      scheduleId: auditScheduleId(instance),
      spec: { calendars: [{ hour: 18, minute: 40 }] },
      policies: { overlap: 'SKIP', catchupWindow: '6 hours' },
      action: {
        type: 'startWorkflow',
        workflowType: 'auditRun',
        workflowId: auditWorkflowId(instance),
        taskQueue: bulkQueueOf(instance),
        args: [],
      },
    })
    .catch((error: unknown) => {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    });
}
