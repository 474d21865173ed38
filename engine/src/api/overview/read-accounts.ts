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
 * with, and no code: the provider has said nothing of the message itself.
 */
export async function readAccounts(sql: Sql, workspaceId: string): Promise<OverviewAnswer['accounts']> {
  const rows = await sql<Row[]>`
    select channel, count(*)::int as waiting, min(queued_at) as since, min(error) as error from (
      select channel, queued_at, error from message
      where status = 'queued' and workspace_id = ${workspaceId} and error is not null and reason_code is null
      limit ${most}) m
    group by channel order by channel`;
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
}
