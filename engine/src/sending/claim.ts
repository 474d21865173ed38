import { lockKey, type SenderSession } from './sender-session.ts';
import { standing } from './standing.ts';

/**
 * Takes messages that are due, oldest first, for this sender alone. The session's lock is taken anew each time, because
 * postgres.js replaces a broken connection silently, and a claim without the lock would look abandoned.
 */
export async function claimMessages({ sql, id }: SenderSession, channel: string, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string; queuedAt: Date }[]>`
    with alive as materialized (select pg_try_advisory_lock(${lockKey(sql, id)}) as held),
    due as (
      select m.id from message m
      join journey j on j.id = m.journey_id join workspace w on w.id = m.workspace_id join run r on r.id = m.run_id
      where m.status = 'queued' and m.channel = ${channel} and (m.not_before is null or m.not_before <= now())
        and (select held from alive) and not ${standing(sql).held}
      order by m.queued_at, m.id limit ${limit} for update of m skip locked)
    update message m set status = 'claimed', claimed_at = now(), claimed_by = ${id}
    from due where m.id = due.id
    returning m.id, m.queued_at as "queuedAt"`;
  return rows.sort((a, b) => a.queuedAt.getTime() - b.queuedAt.getTime()).map((row) => row.id);
}
