import type { Sql } from '../db/database.ts';
import { forgetMoves } from '../versions/forget-moves.ts';

/** For how many days is kept what grows without end. */
export interface Retention {
  /** Who did what. */
  readonly auditDays: number;
  /** What webhook steps called, from when it was over. */
  readonly callDays: number;
  /** Ticks of schedules, and enrolments that are over. */
  readonly tickDays: number;
}

/** Rows of one kind that one look takes, so that none is long: the next turn goes on. */
const most = 20_000;

/**
 * Forgets what is over: first answers after a day, sign-in links and sessions when they end, what is kept for some days
 * after those.
 */
export async function forgetOld(sql: Sql, { auditDays, callDays, tickDays }: Retention): Promise<void> {
  const before = (days: number) => sql`now() - make_interval(days => ${days})`;
  await sql`
    delete from idempotency where ctid in (
      select ctid from idempotency where created_at < now() - interval '24 hours' order by created_at limit ${most})`;
  await sql`delete from session where expires_at < clock_timestamp()`;
  await sql`delete from sign_in_link where expires_at < clock_timestamp()`;
  await sql`delete from draft_presence where expires_at < clock_timestamp()`;
  await forgetMoves(sql);
  await sql`
    delete from convoy where id in (
      select id from convoy where closed_at < now() - interval '30 days' order by closed_at limit ${most})`;
  await sql`
    delete from audit where id in (select id from audit where at < ${before(auditDays)} order by at limit ${most})`;
  await sql`
    delete from audit where id in (
      select id from audit where action = 'journey.tick' and at < ${before(tickDays)} order by at limit ${most})`;
  await sql`
    delete from enrolment where id in (
      select id from enrolment where status <> 'running' and finished_at < ${before(tickDays)}
      order by finished_at limit ${most})`;
  // Who is held, in a pause as long as that, reads the answer when they go on.
  await sql`
    delete from call where id in (
      select c.id from call c where c.status <> 'waiting' and c.finished_at < ${before(callDays)} and not exists (
        select 1 from run r where r.id = c.run_id and r.status in ('waiting', 'held') and r.memo->>'call' = c.id::text)
      order by c.finished_at limit ${most})`;
}
