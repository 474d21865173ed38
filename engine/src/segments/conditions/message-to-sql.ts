import type { MessageCondition } from '@olle/shared/conditions/condition';
import { subtractDuration } from '@olle/shared/schedule/zone';
import type { Sql } from '../../db/database.ts';
import { storageProblem } from '../../ingest/storable.ts';
import { instantToSql } from './calendar.ts';
import type { Fragment, SqlContext } from './context.ts';
import { join } from './join.ts';

/** What was clicked was opened, and so on; the provider's word for sent is accepted. */
const reports: Record<MessageCondition['status'], readonly string[]> = {
  sent: ['accepted', 'delivered', 'opened', 'clicked'],
  delivered: ['delivered', 'opened', 'clicked'],
  opened: ['opened', 'clicked'],
  clicked: ['clicked'],
  bounced: ['bounced'],
  failed: ['failed'],
  skipped: ['skipped'],
};

/** Did any message of the channel come so far? A node's message belongs to a run, and no run is asking. */
export function messageToSql(
  sql: Sql,
  { message, status, within }: MessageCondition,
  { now, workspaceZone }: SqlContext,
): Fragment {
  if ('node' in message || storageProblem(message.channel) !== null) return sql`false`;
  const inTime = (at: Fragment): Fragment =>
    join(sql, 'and', [
      sql`${at} <= ${instantToSql(sql, now)}`,
      ...(within === undefined
        ? []
        : [sql`${at} > ${instantToSql(sql, subtractDuration(now.getTime(), within, workspaceZone))}`]),
    ]);
  const reported = sql`exists (select from message m join message_event r on r.message_id = m.id
    where m.customer_id = c.id and m.channel = ${message.channel} and r.type = any(${[...reports[status]]}::text[])
      and ${inTime(sql`r.at`)})`;
  if (status !== 'skipped') return reported;
  // One that was skipped when it was to be queued has no history of its own.
  return sql`(${reported} or exists (select from message m where m.customer_id = c.id and m.channel = ${message.channel}
    and m.status = 'skipped' and ${inTime(sql`m.queued_at`)}))`;
}
