import type { Instant } from '@olle/shared/schedule/instant';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';
import { implies } from './message-status.ts';

/** When last something was reported that lets each asker's condition hold. */
export async function answerLastMessages(
  tx: TransactionSql,
  asked: readonly AskedOf<'last_message'>[],
): Promise<(Instant | null)[]> {
  const wanted = asked.map(({ asker, question: { condition, runId, now } }, i) => ({
    i,
    customer_id: asker.customerId,
    run_id: 'node' in condition.message ? runId : null,
    node_id: 'node' in condition.message ? condition.message.node : null,
    channel: 'channel' in condition.message ? condition.message.channel : null,
    types: [...(implies[condition.status] ?? [condition.status])],
    now_at: toIso(now),
  }));
  const rows = await tx<{ i: number; at: Date | null }[]>`
    select q.i, (
      select max(v.at) from message m join message_event v on v.message_id = m.id
      where m.customer_id = q.customer_id and (q.channel is null or m.channel = q.channel)
        and (q.node_id is null or (m.run_id = q.run_id and m.node_id = q.node_id))
        and q.types ? v.type and v.at <= q.now_at) as at
    from jsonb_to_recordset(${recordset(tx, wanted)}) as q(
      i int, customer_id uuid, run_id uuid, node_id text, channel text, types jsonb, now_at timestamptz)`;
  const last: (Instant | null)[] = asked.map(() => null);
  for (const { i, at } of rows) last[i] = at?.getTime() ?? null;
  return last;
}
