import type { Sql } from '../db/database.ts';
import { fewTogether } from '../movement/flush/convoy-rows.ts';
import { type ConvoyNudge, type ConvoyStart, type FollowUp, startColumns } from '../movement/follow-up.ts';

// `now()`, not `clock_timestamp()`: an index can only be searched for what stays the same while it is searched.

/** Most rows of each kind that one sweep takes: the next one goes on. */
const bound = 500;
/** Orphans come all at once, when they come, and finding them reads everyone who waits. */
const orphanBound = 5_000;

/** Starts that Temporal did not acknowledge within 5 s, nudges likewise, and convoys overdue by a minute. */
export async function lostFollowUps(sql: Sql): Promise<FollowUp> {
  const unstarted = await sql<ConvoyStart[]>`
    select ${sql.unsafe(startColumns)} from convoy c
    where started_at is null and closed_at is null and created_at < now() - interval '5 seconds'
    order by created_at limit ${bound}`;
  const unnudged = await sql<ConvoyNudge[]>`
    update convoy c set nudge_wanted_at = now() from (
      select id from convoy where nudge_wanted_at < now() - interval '5 seconds' and closed_at is null
      order by nudge_wanted_at limit ${bound} for update skip locked) q
    where c.id = q.id returning ${sql.unsafe(startColumns)}, c.nudge_wanted_at as "wantedAt"`;
  // Each is told once a minute: whoever is late because there is much to do is not helped by being told again.
  const overdue = await sql<ConvoyStart[]>`
    update convoy c set nudge_wanted_at = now() + interval '55 seconds' from (
      select id from convoy where due_at < now() - interval '60 seconds' and closed_at is null and nudge_wanted_at is null
      order by due_at limit ${bound} for update skip locked) q
    where c.id = q.id returning ${sql.unsafe(startColumns)}`;
  return { start: unstarted, nudge: [...unnudged, ...overdue] };
}

/** Shards with facts that have waited for two seconds: whoever should have routed them is gone. */
export async function leftShards(sql: Sql): Promise<number[]> {
  const rows = await sql<{ shard: number }[]>`
    select distinct shard from inbox where set_aside_at is null and created_at < now() - interval '2 seconds'`;
  return rows.map(({ shard }) => shard);
}

/**
 * Live runs that no workflow carries though they wait for a time: a convoy was lost, or closed under them. Those of one
 * version share one again. Looks at everyone who waits (0.7 s for 120,000), so not at every sweep.
 */
export async function adoptOrphans(sql: Sql, convoyMax: number): Promise<FollowUp> {
  const start = await sql<ConvoyStart[]>`
    with orphan as (
      select r.id, r.customer_id, r.workspace_id, r.journey_id, r.version, least(r.until, r.check_at) as until from run r
      left join convoy c on c.id = r.convoy_id
      where r.status = 'waiting' and least(r.until, r.check_at) is not null and (c.id is null or c.closed_at is not null)
        -- Who waits for a call is given a workflow to itself (adopt-calls.ts): others would wait for the answer, too.
        and (r.until is not null or r.stuck is not null or not r.memo ? 'call')
        and r.updated_at < now() - interval '5 seconds'
      limit ${orphanBound}),
    locked as materialized (
      select l.customer_id from customer_lock l where l.customer_id in (select customer_id from orphan)
      order by l.customer_id for no key update skip locked),
    placed as (
      select o.*, (row_number() over (partition by workspace_id, journey_id, version order by until, id) - 1) / ${convoyMax}::int
        as place from orphan o join locked using (customer_id)),
    shared as materialized (
      select workspace_id, journey_id, version, place, gen_random_uuid() as convoy_id from placed group by 1, 2, 3, 4),
    given as (
      update run r set convoy_id = s.convoy_id, last_convoy_id = s.convoy_id, updated_at = clock_timestamp()
      from placed p join shared s using (workspace_id, journey_id, version, place)
      where r.id = p.id and r.status = 'waiting' and least(r.until, r.check_at) = p.until
      returning s.convoy_id, r.workspace_id, r.journey_id, p.until),
    made as (
      insert into convoy (id, workspace_id, journey_id, due_at, bulk)
      select convoy_id, workspace_id, journey_id, min(until), count(*) > ${fewTogether} from given group by 1, 2, 3
      returning id, due_at, bulk)
    select ${sql.unsafe(startColumns)} from made c`;
  return { start, nudge: [] };
}
