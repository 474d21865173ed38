import { createHash } from 'node:crypto';
import type { Condition } from '@olle/shared/conditions/condition';
import { interestsOf } from '@olle/shared/conditions/interests';
import type { Trigger } from '@olle/shared/journey/trigger';
import type { ScheduleTrigger } from '@olle/shared/journey/triggers/schedule';
import { parseCron } from '@olle/shared/schedule/cron';
import { nextTick } from '@olle/shared/schedule/cron-ticks';
import type { Sql, TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { parseTrigger } from './watches.ts';

interface Listening {
  readonly journeyId: string;
  readonly workspaceId: string;
  readonly active: boolean;
  /** The journey's zone and the workspace's. */
  readonly zones: string;
  readonly trigger: Trigger;
}

const oneAtATime = 7_101;

/**
 * Makes what is watched be what live journeys listen to: called when a journey's status or version changes, and again
 * by the housekeeping, which finds what was never told. What is asked in other words than before is built anew.
 */
export async function syncWatches(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    // The second of two sees what the first one saw, and more.
    await tx`select pg_advisory_xact_lock(${oneAtATime})`;
    const listening = await readListening(tx);
    await syncSegments(tx, listening);
    await syncDates(tx, listening);
    await syncSchedules(tx, listening);
  });
}

async function readListening(tx: TransactionSql): Promise<Listening[]> {
  const rows = await tx<(Omit<Listening, 'trigger'> & { trigger: unknown })[]>`
    select j.id::text as "journeyId", j.workspace_id::text as "workspaceId", j.status = 'active' as active,
      v.plan->'trigger' as trigger, concat_ws(' ', v.plan->>'timezone', w.settings->>'timezone') as zones
    from journey j join journey_version v on v.journey_id = j.id and v.version = j.live_version
    join workspace w on w.id = j.workspace_id
    where j.status in ('active', 'paused') and v.plan->'trigger'->>'type' in ('segment', 'date', 'schedule')`;
  return rows.flatMap(({ trigger: stored, ...journey }) => {
    const trigger = parseTrigger(stored);
    return trigger ? [{ ...journey, trigger }] : [];
  });
}

async function syncSegments(tx: TransactionSql, listening: readonly Listening[]): Promise<void> {
  const named = new Set(listening.flatMap(({ trigger }) => (trigger.type === 'segment' ? [trigger.segmentId] : [])));
  const known = named.size === 0 ? [] : await readSegments(tx, listening);
  const conditions = new Map(known.map(({ id, condition }) => [id, condition]));
  const rows = known
    .filter(({ id }) => named.has(id))
    .map(({ id, workspaceId, condition, zone }) => ({
      segment_id: id,
      workspace_id: workspaceId,
      fingerprint: digest([zone, condition, ...closure(condition, conditions)]),
      hears: interestsOf(condition, (inner) => conditions.get(inner)),
    }));
  await tx`
    with gone as (
      delete from segment_watch where segment_id <> all(${rows.map((row) => row.segment_id)}::uuid[]) returning segment_id)
    delete from segment_member m using gone where m.segment_id = gone.segment_id`;
  await tx`
    insert into segment_watch as w (segment_id, workspace_id, fingerprint, hears, since)
    select segment_id, workspace_id, fingerprint, hears, clock_timestamp()
    from jsonb_populate_recordset(null::segment_watch, ${recordset(tx, rows)})
    on conflict (segment_id) do update set fingerprint = excluded.fingerprint, hears = excluded.hears,
      since = excluded.since, reporters = null, cursor = null, built_at = null where w.fingerprint <> excluded.fingerprint`;
}

interface StoredSegment {
  readonly id: string;
  readonly workspaceId: string;
  readonly condition: Condition;
  readonly zone: string | null;
}

async function readSegments(tx: TransactionSql, listening: readonly Listening[]): Promise<StoredSegment[]> {
  const workspaces = [...new Set(listening.map(({ workspaceId }) => workspaceId))];
  return await tx<StoredSegment[]>`
    select s.id::text, s.workspace_id::text as "workspaceId", s.condition, w.settings->>'timezone' as zone
    from segment s join workspace w on w.id = s.workspace_id
    where s.workspace_id = any(${workspaces}::uuid[]) order by s.id`;
}

/** The conditions of all segments that a condition names, directly or through others. */
function closure(condition: Condition, conditions: ReadonlyMap<string, Condition>): Condition[] {
  const found = new Map<string, Condition>();
  interestsOf(condition, (id) => {
    const inner = conditions.get(id);
    if (inner) found.set(id, inner);
    return inner;
  });
  return [...found.values()];
}

async function syncDates(tx: TransactionSql, listening: readonly Listening[]): Promise<void> {
  const rows = listening.flatMap(({ journeyId, workspaceId, trigger, zones }) => {
    if (trigger.type !== 'date') return [];
    const { attribute, anniversary = false, offset = '', time } = trigger;
    const fingerprint = digest([attribute, anniversary, offset, time, zones]);
    return [{ journey_id: journeyId, workspace_id: workspaceId, fingerprint }];
  });
  const changed = await tx<{ id: string }[]>`
    insert into date_watch as w (journey_id, workspace_id, fingerprint, since)
    select journey_id, workspace_id, fingerprint, clock_timestamp()
    from jsonb_populate_recordset(null::date_watch, ${recordset(tx, rows)})
    on conflict (journey_id) do update set fingerprint = excluded.fingerprint, since = excluded.since, cursor = null,
      built_at = null where w.fingerprint <> excluded.fingerprint
    returning journey_id::text as id`;
  const gone = await tx<{ id: string }[]>`
    delete from date_watch where journey_id <> all(${rows.map((row) => row.journey_id)}::uuid[])
    returning journey_id::text as id`;
  if (gone.length > 0) await tx`delete from date_due where journey_id = any(${gone.map(({ id }) => id)}::uuid[])`;
  // Dates found by another rule do not come any more, but for those that came before this one and are still to be fired.
  if (changed.length > 0)
    await tx`
      delete from date_due d using date_watch w where d.journey_id = any(${changed.map(({ id }) => id)}::uuid[])
        and w.journey_id = d.journey_id and coalesce(d.since, d.due_at) > w.since`;
}

/** While a journey is paused its clock stands: what it would have begun meanwhile is not made up for. */
async function syncSchedules(tx: TransactionSql, listening: readonly Listening[]): Promise<void> {
  const [clock] = await tx<{ now: Date }[]>`select clock_timestamp() as now`;
  const now = clock?.now.getTime() ?? Date.now();
  const rows = listening.flatMap(({ journeyId, workspaceId, trigger, active }) => {
    if (trigger.type !== 'schedule' || !active) return [];
    const next = nextAt(trigger, now);
    const fingerprint = digest([trigger.cron, trigger.timezone]);
    const next_at = next === null ? null : new Date(next).toISOString();
    return [{ journey_id: journeyId, workspace_id: workspaceId, fingerprint, next_at }];
  });
  await tx`delete from schedule_clock where journey_id <> all(${rows.map((row) => row.journey_id)}::uuid[])`;
  await tx`
    insert into schedule_clock as c (journey_id, workspace_id, fingerprint, next_at)
    select journey_id, workspace_id, fingerprint, next_at
    from jsonb_populate_recordset(null::schedule_clock, ${recordset(tx, rows)})
    on conflict (journey_id) do update set fingerprint = excluded.fingerprint,
      -- Since a tick that has come and was not taken yet, whoever takes it goes by the new ones.
      next_at = case when c.next_at <= ${new Date(now)} then c.next_at else excluded.next_at end
    where c.fingerprint <> excluded.fingerprint`;
}

function nextAt({ cron, timezone }: ScheduleTrigger, now: number): number | null {
  const parsed = parseCron(cron);
  return parsed && nextTick(parsed, now, timezone);
}

const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
