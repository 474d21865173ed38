import { lockKey, type SenderSession } from './sender-session.ts';
import { standing } from './standing.ts';

/**
 * Takes messages that are due for this sender alone: of each journey that has some the oldest, then of each the next, so
 * that a hundred thousand of one keep nobody of another waiting, and those of one that is paused are passed by. `few`: only
 * of journeys that have fewer than the limit. The session's lock is taken anew each time, because postgres.js replaces a
 * broken connection silently, and a claim without the lock would look abandoned.
 */
export async function claimMessages(
  { sql, id }: SenderSession,
  channel: string,
  limit: number,
  few = false,
): Promise<string[]> {
  const rows = await sql<{ id: string; turn: number; queuedAt: Date }[]>`
    with recursive alive as materialized (select pg_try_advisory_lock(${lockKey(sql, id)}) as held),
    queue (journey_id) as (
      (select journey_id from message where status = 'queued' and channel = ${channel} order by journey_id limit 1)
      union all
      select (select journey_id from message where status = 'queued' and channel = ${channel}
        and journey_id > queue.journey_id order by journey_id limit 1) from queue where queue.journey_id is not null),
    waiting as materialized (
      select m.id, row_number() over (partition by queue.journey_id order by m.queued_at, m.id) as turn, m.queued_at,
        count(*) over (partition by queue.journey_id) as together
      from queue join journey j on j.id = queue.journey_id join workspace w on w.id = j.workspace_id
      cross join lateral (
        select m.id, m.queued_at from message m join run r on r.id = m.run_id
        where m.status = 'queued' and m.channel = ${channel} and m.journey_id = queue.journey_id
          and (m.not_before is null or m.not_before <= now()) and not ${standing(sql).held}
        order by m.queued_at, m.id limit ${limit}) m
      where (select held from alive) and not w.sending_paused and j.status <> 'paused'),
    due as materialized (
      select id, turn, queued_at from waiting where not ${few} or together < ${limit}
      order by turn, queued_at, id limit ${limit})
    update message m set status = 'claimed', claimed_at = now(), claimed_by = ${id}
    from due where m.id = due.id and m.status = 'queued'
    returning m.id, due.turn, m.queued_at as "queuedAt"`;
  return rows.sort((a, b) => a.turn - b.turn || a.queuedAt.getTime() - b.queuedAt.getTime()).map((row) => row.id);
}
