import type { Answer } from '@olle/shared/runner/question';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

export async function answerPastRuns(
  tx: TransactionSql,
  asked: readonly AskedOf<'past_runs'>[],
): Promise<Answer<'past_runs'>[]> {
  const wanted = asked.map(({ asker, question }, i) => ({
    i,
    customer_id: asker.customerId,
    journey_id: question.journeyId,
    key: question.key,
    known: question.known,
  }));
  const rows = await tx<{ i: number; count: number; lastEndedAt: Date | null; others: number }[]>`
    select q.i, (count(r.id) filter (where r.key is not distinct from q.key))::int as count,
      max(r.ended_at) filter (where r.key is not distinct from q.key) as "lastEndedAt",
      (count(r.id) filter (where not q.known ? r.id::text))::int as others
    from jsonb_to_recordset(${recordset(tx, wanted)}) as q(i int, customer_id uuid, journey_id uuid, key text, known jsonb)
    left join run r on r.journey_id = q.journey_id and r.customer_id = q.customer_id
    group by q.i`;
  const rowOf = new Map(rows.map((row) => [row.i, row]));
  return asked.map((_, i) => {
    const row = rowOf.get(i);
    return {
      count: row?.count ?? 0,
      lastEndedAt: row?.lastEndedAt?.getTime() ?? null,
      others: row?.others ?? 0,
    };
  });
}
