import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bulkQueueOf, convoyWorkflowId, taskQueueOf } from '@olle/workflows/names';
import type { Client } from '@temporalio/client';
import { adoptOrphans } from '../convoy/sweep.ts';
import { beforeAll } from '../db/before-all.ts';
import type { Sql } from '../db/database.ts';
import type { ConvoyNudge } from '../movement/follow-up.ts';
import type { Convoys } from '../temporal/convoys.ts';
import { endFailing } from './failing-workflows.ts';
import { type Found, recordFindings } from './findings.ts';
import { standingStill } from './standing-still.ts';

export interface Auditing {
  readonly client: Client;
  readonly sql: Sql;
  readonly instance: string;
  readonly convoys: Convoys;
  readonly convoyMax: number;
}

/** Rows looked at, and workflows told, at once. */
const page = 500;
/** Convoys younger than this may not have been told to Temporal yet: the sweep looks after them. */
const settledAfter = '1 minute';

/**
 * Compares the convoys in Postgres with the workflows that are open in Temporal. Repaired is what is safe: a workflow
 * that is gone, or fails at every try, is started at its members' position, one whose members are gone is told and ends.
 * Each is a nudge, which harms nobody who is fine. The rest is written down for a person.
 */
export async function auditDrift(parts: Auditing, alive: () => void = () => {}): Promise<string> {
  const { sql } = parts;
  const id = randomUUID();
  await sql`insert into drift_audit (id) values (${id})`;
  const connection = await sql.reserve();
  try {
    await connection`create temporary table open_workflow (convoy_id uuid primary key)`;
    const workflows = await listWorkflows(connection, parts, alive);
    const found = [
      await tellAll(parts, 'workflow_missing', alive, (after) => missing(connection, id, after)),
      await restartFailing(connection, parts, alive),
      await tellAll(parts, 'workflow_empty', alive, (after) => empty(connection, after)),
      await adoptAll(parts, alive),
      ...(await standingStill(connection)),
    ];
    await recordFindings(sql, id, found);
    await sql`
      update drift_audit set finished_at = clock_timestamp(), workflows = ${workflows},
        convoys = (select count(*) from convoy where closed_at is null) where id = ${id}`;
  } finally {
    await connection`drop table if exists open_workflow`.catch(() => {});
    connection.release();
  }
  return id;
}

async function listWorkflows(sql: Sql, { client, instance }: Auditing, alive: () => void): Promise<number> {
  const prefix = convoyWorkflowId(instance, '');
  const queues = [taskQueueOf(instance), bulkQueueOf(instance)].map((queue) => `'${queue}'`).join(', ');
  const query = `WorkflowType = 'journeyRun' AND ExecutionStatus = 'Running' AND TaskQueue IN (${queues})`;
  let total = 0;
  let ids: string[] = [];
  const write = async () => {
    await sql`insert into open_workflow select unnest(${ids}::uuid[]) on conflict do nothing`;
    total += ids.length;
    ids = [];
    alive();
  };
  for await (const { workflowId } of client.workflow.list({ query, pageSize: page })) {
    if (workflowId.startsWith(prefix)) ids.push(workflowId.slice(prefix.length));
    if (ids.length >= page) await write();
  }
  await write();
  return total;
}

type Convoy = ConvoyNudge & { readonly workspaceId: string | null };

async function missing(sql: Sql, auditId: string, after: string): Promise<Convoy[]> {
  return await sql<Convoy[]>`
    select c.id as "convoyId", c.bulk, null as "dueInMs", c.workspace_id as "workspaceId" from convoy c
    where c.closed_at is null and c.id > ${after} and not exists (select 1 from open_workflow o where o.convoy_id = c.id)
      and c.created_at < (select started_at from drift_audit where id = ${auditId}) - ${settledAfter}::interval
    order by c.id limit ${page}`;
}

async function empty(sql: Sql, after: string): Promise<Convoy[]> {
  return await sql<Convoy[]>`
    select o.convoy_id as "convoyId", coalesce(c.bulk, false) as bulk, null as "dueInMs", c.workspace_id as "workspaceId"
    from open_workflow o left join convoy c on c.id = o.convoy_id
    where o.convoy_id > ${after} and (c.id is null or c.closed_at is not null) order by o.convoy_id limit ${page}`;
}

/** Page by page, at the rate that Temporal takes. */
async function tellAll(
  { convoys }: Auditing,
  code: 'workflow_missing' | 'workflow_empty',
  alive: () => void,
  nextPage: (after: string) => Promise<Convoy[]>,
): Promise<Found> {
  const found: Found = { code, of: [] };
  for (let after: string = beforeAll; ; ) {
    const rows = await nextPage(after);
    found.of.push(...rows.map(({ workspaceId, convoyId }) => ({ workspaceId, example: { convoyId } })));
    convoys.follow({ start: [], nudge: rows });
    const last = rows.at(-1);
    if (!last) return found;
    after = last.convoyId;
    await keptUp(convoys, alive);
  }
}

async function restartFailing(sql: Sql, parts: Auditing, alive: () => void): Promise<Found> {
  const ended = await endFailing(sql, parts, alive);
  parts.convoys.follow({ start: [], nudge: ended });
  return {
    code: 'workflow_failing',
    of: ended.map(({ workspaceId, convoyId }) => ({ workspaceId, example: { convoyId } })),
  };
}

async function adoptAll({ sql, convoys, convoyMax }: Auditing, alive: () => void): Promise<Found> {
  const found: Found = { code: 'run_uncarried', of: [] };
  for (;;) {
    const { start } = await adoptOrphans(sql, convoyMax);
    if (start.length === 0) return found;
    found.of.push(...start.map(({ convoyId }) => ({ workspaceId: null, example: { convoyId } })));
    convoys.follow({ start, nudge: [] });
    await keptUp(convoys, alive);
  }
}

async function keptUp(convoys: Convoys, alive: () => void): Promise<void> {
  do {
    alive();
    if (convoys.backlog > page) await sleep(50);
  } while (convoys.backlog > page);
}
