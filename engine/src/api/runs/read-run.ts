import type { RunAnswer } from '@olle/shared/api/runs';
import type { JsonObject } from '@olle/shared/json';
import type { Reason } from '@olle/shared/runner/reason';
import type { Sql } from '../../db/database.ts';
import { readMoves } from '../../versions/read-moves.ts';
import { ApiError } from '../http/api-error.ts';
import { readMessageItems } from '../messages/list-messages.ts';
import { type RunRow, runColumns, runItemOf, runTables } from './run-row.ts';

interface FullRow extends RunRow {
  readonly trigger: JsonObject;
  readonly lastConvoyId: string | null;
}

interface StepRow {
  readonly seq: number;
  readonly nodeId: string;
  readonly nodeType: string;
  readonly arrivedAt: Date;
  readonly at: Date;
  readonly outcome: string;
  readonly reason: Reason;
  readonly messageId: string | null;
}

interface Temporal {
  readonly instance: string;
  readonly workflowRunId?: ((workflowId: string) => Promise<string | null>) | undefined;
}

/** One customer's way through a journey, each step with its reason. */
export async function readRun(sql: Sql, workspaceId: string, id: string, temporal: Temporal): Promise<RunAnswer> {
  const [[row], steps, moves, messages] = await Promise.all([
    sql<FullRow[]>`
      select ${runColumns(sql)}, r.trigger, r.last_convoy_id as "lastConvoyId" from ${runTables(sql)}
      where r.id = ${id} and r.workspace_id = ${workspaceId}`,
    sql<StepRow[]>`
      select seq, node_id as "nodeId", node_type as "nodeType", arrived_at as "arrivedAt", at, outcome, reason,
        message_id as "messageId"
      from step where run_id = ${id} order by seq`,
    readMoves(sql, workspaceId, id),
    readMessageItems(sql, sql`m.run_id = ${id}`, 1_000),
  ]);
  if (!row) throw new ApiError('run_not_found');
  return {
    ...runItemOf(row),
    trigger: row.trigger,
    workflow: row.lastConvoyId === null ? null : await workflowOf(row.lastConvoyId, temporal),
    steps: steps.map(({ messageId, ...step }) => ({
      ...step,
      arrivedAt: step.arrivedAt.toISOString(),
      at: step.at.toISOString(),
      ...(messageId === null ? {} : { messageId }),
    })),
    moves,
    messages,
  };
}

/** The run is told from Postgres alone; Temporal only names its own run of the workflow, for the link to its history. */
async function workflowOf(convoyId: string, { instance, workflowRunId }: Temporal) {
  const id = `${instance}-convoy-${convoyId}`;
  const runId = await workflowRunId?.(id).catch(() => null);
  return { id, runId: runId ?? null };
}
