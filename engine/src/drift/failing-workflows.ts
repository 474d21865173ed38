import { convoyWorkflowId } from '@olle/workflows/names';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Sql } from '../db/database.ts';
import type { ConvoyNudge } from '../movement/follow-up.ts';

/** Most that one audit asks Temporal about, the longest overdue first. */
const most = 1_000;
/** Tries of one workflow task: two fail in an outage, a third has its cause in the workflow itself. */
const fewestTries = 3;

/**
 * Ends open workflows that move nobody because they fail at every try, such as on a history that the code does not fit.
 * What they were to do stands in rows, so another one may begin in their place.
 */
export async function endFailing(
  sql: Sql,
  { client, instance }: { readonly client: Client; readonly instance: string },
  alive: () => void,
): Promise<(ConvoyNudge & { readonly workspaceId: string })[]> {
  const overdue = await sql<(ConvoyNudge & { workspaceId: string })[]>`
    select c.id as "convoyId", c.bulk, null as "dueInMs", c.workspace_id as "workspaceId"
    from open_workflow o join convoy c on c.id = o.convoy_id
    where c.closed_at is null and c.due_at < now() - interval '10 minutes' order by c.due_at limit ${most}`;
  const ended = [];
  for (const convoy of overdue) {
    alive();
    const handle = client.workflow.getHandle(convoyWorkflowId(instance, convoy.convoyId));
    try {
      const { raw } = await handle.describe();
      if ((raw.pendingWorkflowTask?.attempt ?? 0) < fewestTries) continue;
      await handle.terminate('it fails at every try; another one begins in its place');
      ended.push(convoy);
    } catch (error) {
      // It has ended by itself meanwhile.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
  return ended;
}
