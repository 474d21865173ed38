import type { Sql } from '../db/database.ts';
import type { FollowUp } from '../movement/flush/run-rows.ts';

// `now()`, not `clock_timestamp()`: an index can only be searched for what stays the same while it is searched.

/** Most rows of each kind that one sweep takes: the next one goes on. */
const bound = 500;

/** Starts that Temporal did not acknowledge within 5 s, nudges likewise, and convoys overdue by a minute. */
export async function lostFollowUps(sql: Sql): Promise<FollowUp> {
  const unstarted = await sql<{ id: string; dueAt: Date | null }[]>`
    select id, due_at as "dueAt" from convoy
    where started_at is null and closed_at is null and created_at < now() - interval '5 seconds'
    order by created_at limit ${bound}`;
  const unnudged = await sql<{ id: string }[]>`
    select id from convoy
    where nudge_wanted_at < now() - interval '5 seconds' and closed_at is null
    order by nudge_wanted_at limit ${bound}`;
  const overdue = await sql<{ id: string }[]>`
    select id from convoy where due_at < now() - interval '60 seconds' and closed_at is null
    order by due_at limit ${bound}`;
  return {
    start: unstarted.map(({ id, dueAt }) => ({ convoyId: id, dueAt: dueAt?.getTime() ?? 0 })),
    nudge: [...new Set([...unnudged, ...overdue].map(({ id }) => id))],
  };
}

/** Shards with facts that have waited for two seconds: whoever should have routed them is gone. */
export async function leftShards(sql: Sql): Promise<number[]> {
  const rows = await sql<{ shard: number }[]>`
    select distinct shard from inbox where set_aside_at is null and created_at < now() - interval '2 seconds'`;
  return rows.map(({ shard }) => shard);
}

/**
 * Live runs that no workflow carries though they wait for a time: a convoy was lost, or closed under them. Looks at
 * everyone who waits (0.7 s for 120,000), so not at every sweep.
 */
export async function adoptOrphans(sql: Sql): Promise<FollowUp> {
  const rows = await sql<{ id: string; dueAt: Date }[]>`
    with orphan as (
      select r.id, r.customer_id, r.workspace_id, r.journey_id, r.until from run r left join convoy c on c.id = r.convoy_id
      where r.status = 'waiting' and r.until is not null and (c.id is null or c.closed_at is not null)
        and r.updated_at < now() - interval '5 seconds'
      limit ${bound}),
    locked as (
      select l.customer_id from customer_lock l where l.customer_id in (select customer_id from orphan)
      order by l.customer_id for no key update skip locked),
    given as (
      update run r set convoy_id = gen_random_uuid(), updated_at = clock_timestamp()
      from orphan o join locked l on l.customer_id = o.customer_id
      where r.id = o.id and r.status = 'waiting' and r.until = o.until
      returning r.convoy_id as id, r.workspace_id, r.journey_id, r.until),
    made as (
      insert into convoy (id, workspace_id, journey_id, due_at) select id, workspace_id, journey_id, until from given
      returning id, due_at)
    select id, due_at as "dueAt" from made`;
  return { start: rows.map(({ id, dueAt }) => ({ convoyId: id, dueAt: dueAt.getTime() })), nudge: [] };
}
