import { setTimeout as sleep } from 'node:timers/promises';
import type { DriftAnswer, DriftCode } from '@olle/shared/api/drift';
import type { JsonObject } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';

export interface Found {
  readonly code: DriftCode;
  readonly of: { readonly workspaceId: string | null; readonly example: JsonObject }[];
}

const mostExamples = 10;

/** Nobody has anything to do about these: what carries those who wait was begun anew, or ended. */
const repaired: ReadonlySet<DriftCode> = new Set([
  'workflow_missing',
  'workflow_failing',
  'workflow_empty',
  'run_uncarried',
]);

/** Counted by workspace, with some examples; audits of the last 90 days are kept. */
export async function recordFindings(sql: Sql, auditId: string, found: readonly Found[]): Promise<void> {
  const rows = found.flatMap(({ code, of }) =>
    [...new Set(of.map(({ workspaceId }) => workspaceId))].map((workspaceId) => {
      const own = of.filter((one) => one.workspaceId === workspaceId);
      const examples = own.slice(0, mostExamples).map(({ example }) => example);
      return { audit_id: auditId, workspace_id: workspaceId, code, count: own.length, examples };
    }),
  );
  if (rows.length > 0)
    await sql`
      insert into drift_finding (audit_id, workspace_id, code, count, examples)
      select audit_id, workspace_id, code, count, examples from jsonb_to_recordset(${recordset(sql, rows)})
        as f(audit_id uuid, workspace_id uuid, code text, count int, examples jsonb)`;
  await sql`delete from drift_finding where audit_id in (
    select id from drift_audit where started_at < now() - interval '90 days')`;
  await sql`delete from drift_audit where started_at < now() - interval '90 days'`;
}

/** Waits until an audit that was asked for at `since` is on record, so that who looks next sees it run; a few seconds at most. */
export async function untilBegun(sql: Sql, since: Date): Promise<void> {
  for (let looks = 0; looks < 30; looks++) {
    const [begun] = await sql`select 1 from drift_audit where finished_at is null or started_at >= ${since} limit 1`;
    if (begun) return;
    await sleep(100);
  }
}

/** The last audit, as this workspace sees it. */
export async function readDrift(sql: Sql, workspaceId: string): Promise<DriftAnswer> {
  const [audit] = await sql<
    { id: string; startedAt: Date; finishedAt: Date | null; convoys: number; workflows: number }[]
  >`
    select id, started_at as "startedAt", finished_at as "finishedAt", convoys, workflows from drift_audit
    order by finished_at is null, started_at desc limit 1`;
  const [running] = await sql`
    select 1 from drift_audit where finished_at is null and started_at > now() - interval '2 hours' limit 1`;
  const findings = await sql<Omit<DriftAnswer['findings'][number], 'repaired'>[]>`
    select code, count, examples from drift_finding
    where audit_id = ${audit?.id ?? null} and (workspace_id = ${workspaceId} or workspace_id is null) order by count desc, code`;
  return {
    running: running !== undefined,
    last: audit?.finishedAt
      ? {
          startedAt: audit.startedAt.toISOString(),
          finishedAt: audit.finishedAt.toISOString(),
          convoys: audit.convoys,
          workflows: audit.workflows,
        }
      : null,
    findings: findings.map((finding) => ({ ...finding, repaired: repaired.has(finding.code) })),
  };
}
