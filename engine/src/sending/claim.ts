import type { Sql } from '../db/database.ts';
import { lockKey, type SenderSession } from './sender-session.ts';
import { standing } from './standing.ts';

/**
 * Takes messages that are due, oldest first, for this sender alone. The session's lock is taken anew each time, because
 * postgres.js replaces a broken connection silently, and a claim without the lock would look abandoned.
 */
export async function claimMessages(session: SenderSession, channel: string, limit: number): Promise<string[]> {
  const { sql, id } = session;
  const [lock] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(${lockKey(sql, id)}) as held`;
  if (!lock?.held) throw new Error('this sender lost its lock');
  const rows = await claim(sql, id, channel, limit);
  return rows.sort((a, b) => a.queuedAt.getTime() - b.queuedAt.getTime()).map((row) => row.id);
}

function claim(sql: Sql, sender: string, channel: string, limit: number) {
  return sql<{ id: string; queuedAt: Date }[]>`
    with due as (
      select m.id from message m
      join journey j on j.id = m.journey_id join workspace w on w.id = m.workspace_id join run r on r.id = m.run_id
      where m.status = 'queued' and m.channel = ${channel} and (m.not_before is null or m.not_before <= now())
        and not ${standing(sql).held}
      order by m.queued_at, m.id limit ${limit} for update of m skip locked)
    update message m set status = 'claimed', claimed_at = now(), claimed_by = ${sender}
    from due where m.id = due.id
    returning m.id, m.queued_at as "queuedAt"`;
}
