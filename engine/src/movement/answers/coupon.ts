import type { TransactionSql } from '../../db/database.ts';
import type { AskedOf } from '../answer.ts';

/** One code per visit: a repeat reads the code that this visit took. Concurrent takers skip each other's rows. */
export async function answerCoupons(
  tx: TransactionSql,
  asked: readonly AskedOf<'coupon'>[],
): Promise<({ code: string } | null)[]> {
  const answers: ({ code: string } | null)[] = [];
  for (const { asker, question } of asked) {
    const { pool, runId, nodeId, visit, now } = question;
    const [taken] = await tx<{ code: string }[]>`
      select code from coupon where run_id = ${runId} and node_id = ${nodeId} and visit = ${visit}`;
    if (taken) {
      answers.push(taken);
      continue;
    }
    const [issued] = await tx<{ code: string }[]>`
      update coupon set customer_id = ${asker.customerId}, run_id = ${runId}, node_id = ${nodeId}, visit = ${visit}, issued_at = ${new Date(now)}
      where id = (
        select c.id from coupon c join coupon_pool p on p.id = c.pool_id
        where p.workspace_id = ${asker.workspaceId} and (p.name = ${pool} or p.id::text = ${pool}) and c.issued_at is null
        order by c.id limit 1 for update of c skip locked)
      returning code`;
    answers.push(issued ?? null);
  }
  return answers;
}
