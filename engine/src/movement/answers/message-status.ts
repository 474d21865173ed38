import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/** A message that was opened was delivered, and one that was delivered was sent. */
export const implies: Record<string, readonly string[]> = {
  sent: ['accepted', 'delivered', 'opened', 'clicked'],
  delivered: ['delivered', 'opened', 'clicked'],
  opened: ['opened', 'clicked'],
};

/** One statement, however many ask. */
export async function answerMessageStatuses(
  tx: TransactionSql,
  asked: readonly AskedOf<'message_status'>[],
): Promise<boolean[]> {
  const wanted = asked.map(({ asker, question: { condition, runId, after, now } }, i) => ({
    i,
    customer_id: asker.customerId,
    run_id: 'node' in condition.message ? runId : null,
    node_id: 'node' in condition.message ? condition.message.node : null,
    channel: 'channel' in condition.message ? condition.message.channel : null,
    types: [...(implies[condition.status] ?? [condition.status])],
    after_at: after === null ? null : toIso(after),
    now_at: toIso(now),
  }));
  const rows = await tx<{ i: number }[]>`
    select q.i from jsonb_to_recordset(${recordset(tx, wanted)}) as q(i int, customer_id uuid, run_id uuid, node_id text,
      channel text, types jsonb, after_at timestamptz, now_at timestamptz)
    where exists (
      select from message m join message_event v on v.message_id = m.id
      where m.customer_id = q.customer_id and (q.channel is null or m.channel = q.channel)
        and (q.node_id is null or (m.run_id = q.run_id and m.node_id = q.node_id))
        and q.types ? v.type and v.at <= q.now_at and (q.after_at is null or v.at > q.after_at))`;
  const found = new Set(rows.map(({ i }) => i));
  return asked.map((_, i) => found.has(i));
}
