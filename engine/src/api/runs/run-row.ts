import type { RunItem } from '@olle/shared/api/runs';
import type { Reason } from '@olle/shared/runner/reason';
import type { Sql } from '../../db/database.ts';

export interface RunRow {
  readonly id: string;
  readonly customerId: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly journeyId: string;
  readonly journeyName: string;
  readonly version: number;
  readonly status: RunItem['status'];
  readonly enteredAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: Reason | null;
  readonly nodeId: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly stuck: string | null;
}

/** Columns of `run r join journey j join customer c`. */
export const runColumns = (sql: Sql) => sql`
  r.id, c.id as "customerId", c.user_id as "userId", c.attributes->>'name' as name, r.journey_id as "journeyId",
  j.name as "journeyName", r.version, r.status, r.entered_at as "enteredAt", r.ended_at as "endedAt",
  r.end_reason as "endReason", r.node_id as "nodeId", r.since, r.until, r.stuck`;

export const runTables = (sql: Sql) =>
  sql`run r join journey j on j.id = r.journey_id join customer c on c.id = r.customer_id`;

export const runItemOf = (row: RunRow): RunItem => ({
  id: row.id,
  customerId: row.customerId,
  userId: row.userId,
  name: row.name,
  journeyId: row.journeyId,
  journeyName: row.journeyName,
  version: row.version,
  status: row.status,
  enteredAt: row.enteredAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  endReason: row.endReason,
  position:
    row.nodeId !== null && row.since !== null
      ? { nodeId: row.nodeId, since: row.since.toISOString(), until: row.until?.toISOString() ?? null }
      : null,
  stuck: row.stuck,
});
