import type { JsonObject } from '@olle/shared/json';
import type { Reason } from '@olle/shared/runner/reason';
import type { Origin, Run, RunStatus } from '@olle/shared/runner/run';

/** A row of `run` as postgres.js reads it. */
export interface RunRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly version: number;
  readonly customerId: string;
  readonly key: string | null;
  readonly status: RunStatus;
  readonly enteredAt: Date;
  readonly entrySeq: number;
  readonly endedAt: Date | null;
  readonly endReason: Reason | null;
  readonly trigger: JsonObject;
  readonly origin: Origin | null;
  readonly nodeId: string | null;
  readonly since: Date | null;
  readonly sinceSeq: number | null;
  readonly until: Date | null;
  readonly checkAt: Date | null;
  readonly memo: JsonObject | null;
  readonly stepSeq: number | null;
  readonly visits: Record<string, number>;
  readonly heard: Record<string, JsonObject>;
  readonly coupon: JsonObject | null;
  readonly stepCount: number;
  readonly goalAt: Date | null;
  readonly convoyId: string | null;
}

/** The columns of `RunRow`, each under its own name. */
export const runColumns = `r.id, r.workspace_id as "workspaceId", r.journey_id as "journeyId", r.version,
  r.customer_id as "customerId", r.key, r.status, r.entered_at as "enteredAt", r.entry_seq as "entrySeq",
  r.ended_at as "endedAt", r.end_reason as "endReason", r.trigger, r.origin, r.node_id as "nodeId", r.since,
  r.since_seq as "sinceSeq", r.until, r.check_at as "checkAt", r.memo, r.step_seq as "stepSeq", r.visits, r.heard, r.coupon,
  r.step_count as "stepCount", r.goal_at as "goalAt", r.convoy_id as "convoyId"`;

export function runFromRow(row: RunRow): Run {
  const { nodeId, since, sinceSeq, stepSeq, until, checkAt, memo } = row;
  const waits = nodeId !== null && since !== null && sinceSeq !== null && stepSeq !== null;
  return {
    id: row.id,
    journeyId: row.journeyId,
    version: row.version,
    customerId: row.customerId,
    key: row.key,
    status: row.status,
    enteredAt: row.enteredAt.getTime(),
    entry: { at: row.enteredAt.getTime(), seq: row.entrySeq },
    endedAt: row.endedAt?.getTime() ?? null,
    endReason: row.endReason,
    trigger: row.trigger,
    ...(row.origin ? { origin: row.origin } : {}),
    position: waits
      ? {
          nodeId,
          since: { at: since.getTime(), seq: sinceSeq },
          until: until?.getTime() ?? null,
          checkAt: checkAt?.getTime() ?? null,
          memo: memo ?? {},
          stepSeq,
        }
      : null,
    visits: row.visits,
    heard: row.heard,
    coupon: row.coupon,
    stepCount: row.stepCount,
    goalAt: row.goalAt?.getTime() ?? null,
  };
}
