import { WorkflowNotFoundError } from '@temporalio/client';
import type { Engine } from '../process/open-engine.ts';

/** Who looks at a run waits no longer than this for a link. */
const patienceMs = 1_000;

/** Temporal's own id of a workflow's current execution; null when it is not known there any more. */
export async function workflowRunId({ client }: Engine, workflowId: string): Promise<string | null> {
  try {
    const asked = () => client.workflow.getHandle(workflowId).describe();
    return (await client.withDeadline(Date.now() + patienceMs, asked)).runId;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
