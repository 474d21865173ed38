import { randomUUID } from 'node:crypto';
import { goalDeadline } from '@olle/shared/runner/goal';
import { isLive, type Run } from '@olle/shared/runner/run';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';

/** What Temporal has to be told once the transaction is committed. */
export interface FollowUp {
  readonly start: readonly { convoyId: string; dueAt: number }[];
  readonly nudge: readonly string[];
}

export const allOf = (followUps: readonly FollowUp[]): FollowUp => ({
  start: followUps.flatMap(({ start }) => start),
  nudge: followUps.flatMap(({ nudge }) => nudge),
});

/** A goal without an end counts as long as the run is kept. */
const always = Date.parse('9999-12-31T00:00:00Z');

const iso = (at: number | null): string | null => (at === null ? null : toIso(at));

/** Writes the runs that moved, giving a convoy to those that begin to wait and taking it from those that do not. */
export async function flushRuns(
  tx: TransactionSql,
  worlds: readonly OpenWorld[],
  waking: string | null,
): Promise<FollowUp> {
  const moved = worlds.flatMap((open) =>
    [...open.world.runs.values()].filter((run) => open.loaded.get(run.id) !== run).map((run) => place(open, run)),
  );
  if (moved.length === 0) return { start: [], nudge: [] };
  await tx`
    insert into run (id, workspace_id, journey_id, version, customer_id, key, status, entered_at, entry_seq, ended_at,
      end_reason, trigger, node_id, since, since_seq, until, memo, step_seq, stuck, visits, heard, coupon, step_count,
      goal_at, goal_until, convoy_id, last_convoy_id, updated_at)
    select id, workspace_id, journey_id, version, customer_id, key, status, entered_at, entry_seq, ended_at,
      end_reason, trigger, node_id, since, since_seq, until, memo, step_seq, stuck, visits, heard, coupon, step_count,
      goal_at, goal_until, convoy_id, last_convoy_id, clock_timestamp()
    from jsonb_populate_recordset(null::run, ${recordset(
      tx,
      moved.map(({ row }) => row),
    )})
    on conflict (id) do update set version = excluded.version, customer_id = excluded.customer_id, status = excluded.status,
      ended_at = excluded.ended_at, end_reason = excluded.end_reason, node_id = excluded.node_id, since = excluded.since,
      since_seq = excluded.since_seq, until = excluded.until, memo = excluded.memo, step_seq = excluded.step_seq,
      stuck = excluded.stuck, visits = excluded.visits, heard = excluded.heard, coupon = excluded.coupon,
      step_count = excluded.step_count, goal_at = excluded.goal_at, goal_until = excluded.goal_until,
      convoy_id = excluded.convoy_id, last_convoy_id = coalesce(excluded.convoy_id, run.last_convoy_id),
      updated_at = excluded.updated_at`;
  const fresh = moved.flatMap(({ fresh: convoy }) => (convoy ? [convoy] : []));
  if (fresh.length > 0) {
    await tx`
      insert into convoy (id, workspace_id, journey_id, due_at)
      select id, workspace_id, journey_id, due_at from jsonb_populate_recordset(null::convoy, ${recordset(tx, fresh)})`;
  }
  const outdated = moved.flatMap((one) => (one.outdated !== null && one.outdated.id !== waking ? [one.outdated] : []));
  const nudge = outdated.map(({ id }) => id);
  if (outdated.length > 0) {
    // The earlier instant, too: should the nudge be lost, the sweep looks for convoys that are overdue.
    await tx`
      update convoy c set nudge_wanted_at = clock_timestamp(), due_at = least(c.due_at, q.due_at)
      from (select id, min(due_at) as due_at from jsonb_to_recordset(${recordset(tx, outdated)}) as o(id uuid, due_at timestamptz)
        group by id) q
      where c.id = q.id`;
  }
  return { start: fresh.map(({ id, due_at }) => ({ convoyId: id, dueAt: Date.parse(due_at) })), nudge };
}

interface Placed {
  readonly row: Record<string, unknown> & { readonly id: string };
  /** A convoy of one for a run that begins to wait. */
  readonly fresh: { id: string; workspace_id: string; journey_id: string; due_at: string } | null;
  /** A convoy whose timer is out of date: it is due earlier, or this member left it. */
  readonly outdated: { id: string; due_at: string | null } | null;
}

function place({ world, workspaceId, loaded, convoyOf }: OpenWorld, run: Run): Placed {
  const { position } = run;
  const before = convoyOf.get(run.id) ?? null;
  const dueAt = run.status === 'waiting' ? (position?.until ?? null) : null;
  const staysIn = dueAt === null ? null : before;
  const fresh =
    dueAt !== null && before === null
      ? { id: randomUUID(), workspace_id: workspaceId, journey_id: run.journeyId, due_at: toIso(dueAt) }
      : null;
  const dueBefore = loaded.get(run.id)?.position?.until ?? Number.POSITIVE_INFINITY;
  const isOutdated = staysIn === null || (dueAt ?? 0) < dueBefore;
  const outdated = before !== null && isOutdated ? { id: before, due_at: iso(dueAt) } : null;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const goalUntil = plan.goal && run.goalAt === null ? (goalDeadline(plan, run, world.workspaceZone) ?? always) : null;
  const convoyId = fresh?.id ?? staysIn;
  return {
    row: {
      id: run.id,
      workspace_id: workspaceId,
      journey_id: run.journeyId,
      version: run.version,
      customer_id: run.customerId,
      key: run.key,
      status: run.status,
      entered_at: toIso(run.enteredAt),
      entry_seq: run.entry.seq,
      ended_at: iso(run.endedAt),
      end_reason: run.endReason,
      trigger: run.trigger,
      node_id: position?.nodeId ?? null,
      since: iso(position?.since.at ?? null),
      since_seq: position?.since.seq ?? null,
      until: iso(position?.until ?? null),
      memo: position?.memo ?? null,
      step_seq: position?.stepSeq ?? null,
      stuck: isLive(run) && typeof position?.memo.stuck === 'string' ? position.memo.stuck : null,
      visits: run.visits,
      heard: run.heard,
      coupon: run.coupon,
      step_count: run.stepCount,
      goal_at: iso(run.goalAt),
      goal_until: iso(goalUntil),
      convoy_id: convoyId,
      last_convoy_id: convoyId,
    },
    fresh,
    outdated,
  };
}
