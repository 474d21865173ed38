import { checkOf, dueOf } from '@olle/shared/runner/due';
import { goalDeadline } from '@olle/shared/runner/goal';
import { isLive, type Run } from '@olle/shared/runner/run';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';
import { type Beginner, type FreshConvoy, type OutdatedConvoy, shareConvoys } from './convoy-rows.ts';

/** A goal without an end counts as long as the run is kept. */
const always = Date.parse('9999-12-31T00:00:00Z');

const iso = (at: number | null): string | null => (at === null ? null : toIso(at));

interface PlacedRuns {
  readonly rows: readonly object[];
  readonly fresh: readonly FreshConvoy[];
  readonly outdated: readonly OutdatedConvoy[];
}

/** The runs that moved, with a convoy for those that begin to wait and none for those that do not. */
export function placeRuns(worlds: readonly OpenWorld[], convoyMax: number): PlacedRuns {
  const moved = worlds.flatMap((open) =>
    [...open.world.runs.values()].filter((run) => open.loaded.get(run.id) !== run).map((run) => place(open, run)),
  );
  const { fresh, convoyOf } = shareConvoys(
    moved.flatMap(({ begins }) => (begins ? [begins] : [])),
    convoyMax,
  );
  const rows = moved.map(({ row, staysIn }) => {
    const convoyId = convoyOf.get(row.id) ?? staysIn;
    return { ...row, convoy_id: convoyId, last_convoy_id: convoyId };
  });
  return { rows, fresh, outdated: moved.flatMap(({ outdated }) => (outdated ? [outdated] : [])) };
}

export async function flushRuns(tx: TransactionSql, rows: PlacedRuns['rows']): Promise<void> {
  if (rows.length === 0) return;
  await tx`
    insert into run (id, workspace_id, journey_id, version, customer_id, key, status, entered_at, entry_seq, ended_at,
      end_reason, trigger, origin, node_id, since, since_seq, until, check_at, memo, step_seq, stuck, visits, heard, coupon, step_count,
      goal_at, goal_until, convoy_id, last_convoy_id, updated_at)
    select id, workspace_id, journey_id, version, customer_id, key, status, entered_at, entry_seq, ended_at,
      end_reason, trigger, origin, node_id, since, since_seq, until, check_at, memo, step_seq, stuck, visits, heard, coupon, step_count,
      goal_at, goal_until, convoy_id, last_convoy_id, clock_timestamp()
    from jsonb_populate_recordset(null::run, ${recordset(tx, rows)})
    on conflict (id) do update set version = excluded.version, customer_id = excluded.customer_id, status = excluded.status,
      ended_at = excluded.ended_at, end_reason = excluded.end_reason, node_id = excluded.node_id, since = excluded.since,
      since_seq = excluded.since_seq, until = excluded.until, check_at = excluded.check_at, memo = excluded.memo, step_seq = excluded.step_seq,
      stuck = excluded.stuck, visits = excluded.visits, heard = excluded.heard, coupon = excluded.coupon,
      step_count = excluded.step_count, goal_at = excluded.goal_at, goal_until = excluded.goal_until,
      convoy_id = excluded.convoy_id, last_convoy_id = coalesce(excluded.convoy_id, run.last_convoy_id),
      updated_at = excluded.updated_at`;
}

interface Placed {
  readonly row: Record<string, unknown> & { readonly id: string };
  /** It begins to wait for a time, and has no convoy yet. */
  readonly begins: Beginner | null;
  /** The convoy in which it goes on waiting. */
  readonly staysIn: string | null;
  /** Its convoy, that this member left or that is due earlier for it. */
  readonly outdated: OutdatedConvoy | null;
}

/** The call that a run waits for, and that is still to be made. */
function callOf({ status, position }: Run): string | null {
  if (status !== 'waiting' || position?.until !== null || position.memo.stuck !== undefined) return null;
  return typeof position.memo.call === 'string' ? position.memo.call : null;
}

function place({ world, workspaceId, loaded, convoyOf }: OpenWorld, run: Run): Placed {
  const { position } = run;
  const before = convoyOf.get(run.id) ?? null;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const { id, journeyId, version } = run;
  const stood = loaded.get(id);
  const call = callOf(run);
  // A run that waits for a call has something to do now, and its workflow to itself.
  const dueAt = call === null ? dueOf(plan, run) : world.now();
  const isNewCall = call !== null && (stood === undefined || call !== callOf(stood));
  const staysIn = dueAt === null || isNewCall ? null : before;
  const alone = call === null ? {} : { alone: true };
  const begins =
    dueAt !== null && staysIn === null ? { runId: id, workspaceId, journeyId, version, dueAt, ...alone } : null;
  const dueBefore = (stood && dueOf(plan, stood)) ?? Number.POSITIVE_INFINITY;
  const isOutdated = staysIn === null || (dueAt ?? 0) < dueBefore;
  const outdated = before !== null && isOutdated ? { convoyId: before, dueAt: staysIn === null ? null : dueAt } : null;
  const goalUntil = plan.goal && run.goalAt === null ? (goalDeadline(plan, run, world.workspaceZone) ?? always) : null;
  return {
    row: {
      id,
      workspace_id: workspaceId,
      journey_id: journeyId,
      version,
      customer_id: run.customerId,
      key: run.key,
      status: run.status,
      entered_at: toIso(run.enteredAt),
      entry_seq: run.entry.seq,
      ended_at: iso(run.endedAt),
      end_reason: run.endReason,
      trigger: run.trigger,
      origin: run.origin ?? null,
      node_id: position?.nodeId ?? null,
      since: iso(position?.since.at ?? null),
      since_seq: position?.since.seq ?? null,
      until: iso(position?.until ?? null),
      check_at: iso(position && checkOf(plan, position)),
      memo: position?.memo ?? null,
      step_seq: position?.stepSeq ?? null,
      stuck: isLive(run) && typeof position?.memo.stuck === 'string' ? position.memo.stuck : null,
      visits: run.visits,
      heard: run.heard,
      coupon: run.coupon,
      step_count: run.stepCount,
      goal_at: iso(run.goalAt),
      goal_until: iso(goalUntil),
    },
    begins,
    staysIn,
    outdated,
  };
}
