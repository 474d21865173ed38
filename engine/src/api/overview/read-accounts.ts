import type { OverviewAnswer } from '@olle/shared/api/overview';
import type { Sql } from '../../db/database.ts';

interface Row {
  readonly channel: string;
  readonly waiting: number;
  readonly since: Date;
  readonly error: string;
}

/** More than these are not looked at: so many say that something is wrong as well as all do. */
const most = 10_000;

/**
 * Channels whose provider was not there when it was tried last. Such a message is queued again with what the attempt ended
 * with, and no code: the provider has said nothing of the message itself. While nobody answers few are tried, and all that
 * are due wait with them; one that is being tried again keeps what the last attempt ended with, and waits as before.
 */
export async function readAccounts(sql: Sql, workspaceId: string): Promise<OverviewAnswer['accounts']> {
  const of = sql`m.workspace_id = ${workspaceId}`;
  const queued = sql`m.status = 'queued' and ${of}`;
  const inFlight = sql`m.status in ('claimed', 'handing_over') and ${of}`;
  const turnedAway = sql`error is not null and reason_code is null`;
  const rows = await sql<Row[]>`
    with away as (
      select channel, min(error) as error from (
        (select channel, error from message m where ${queued} and ${turnedAway} limit ${most})
        union all (select channel, error from message m where ${inFlight} and ${turnedAway} limit ${most})) tried
      group by channel)
    select away.channel, due.waiting, due.since, away.error from away cross join lateral (
      select count(*)::int as waiting, min(queued_at) as since from (
        (select m.queued_at from message m left join journey j on j.id = m.journey_id
        where ${queued} and m.channel = away.channel and (m.not_before is null or m.not_before <= now())
          and j.status is distinct from 'paused'
        limit ${most})
        union all (select m.queued_at from message m where ${inFlight} and m.channel = away.channel limit ${most})) m) due
    where due.waiting > 0 order by away.channel`;
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
}
