import { WorkflowNotFoundError } from '@temporalio/client';
import type { Engine } from '../process/open-engine.ts';

/** Temporal's own id of a workflow's current execution; null when it is not known there any more. */
export async function workflowRunId({ client }: Engine, workflowId: string): Promise<string | null> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).runId;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
