import { randomUUID } from 'node:crypto';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { type ConvoyStart, type FollowUp, startColumns } from '../movement/follow-up.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import { lockFree } from './lock-free.ts';

/** Most that one look takes: the next one goes on. */
const bound = 500;

/** Runs that wait for a call and that no workflow carries: their convoy was lost, or closed under them. */
export async function adoptCalls(sql: Sql): Promise<FollowUp> {
  const start = await inTransaction(sql, async (tx): Promise<ConvoyStart[]> => {
    const orphans = await tx<{ id: string; customerId: string }[]>`
      select r.id, r.customer_id as "customerId" from call l join run r on r.id = l.run_id
      left join convoy c on c.id = r.convoy_id
      where l.status = 'waiting' and r.status = 'waiting' and r.until is null and r.stuck is null
        and r.memo->>'call' = l.id::text and (c.id is null or c.closed_at is not null)
        and r.updated_at < now() - interval '5 seconds'
      limit ${bound}`;
    if (orphans.length === 0) return [];
    const given = (await lockFree(tx, orphans)).map(({ id }) => ({ id, convoy: randomUUID() }));
    const rows = recordset(tx, given);
    return await tx<ConvoyStart[]>`
      with moved as (
        update run r set convoy_id = q.convoy, last_convoy_id = q.convoy, updated_at = clock_timestamp()
        from jsonb_to_recordset(${rows}) as q(id uuid, convoy uuid)
        where r.id = q.id and r.status = 'waiting' and r.until is null
        returning q.convoy, r.workspace_id, r.journey_id)
      insert into convoy as c (id, workspace_id, journey_id, due_at)
      select convoy, workspace_id, journey_id, clock_timestamp() from moved returning ${tx.unsafe(startColumns)}`;
  });
  return { start, nudge: [] };
}
