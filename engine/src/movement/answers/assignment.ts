import type { Answer } from '@olle/shared/runner/question';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/** Deals what was never dealt, and reads what was: a customer keeps the variant of an experiment. */
export async function answerAssignments(
  tx: TransactionSql,
  asked: readonly AskedOf<'assignment'>[],
): Promise<Answer<'assignment'>[]> {
  const wanted = asked.map(({ asker, question }) => ({
    workspace_id: asker.workspaceId,
    experiment: question.experiment,
    customer_id: asker.customerId,
    variant: question.proposed,
    bucket: question.bucket,
    at: toIso(question.now),
  }));
  const dealt = await tx<{ experiment: string; customerId: string }[]>`
    insert into assignment (workspace_id, experiment, customer_id, variant, bucket, at)
    select * from jsonb_to_recordset(${recordset(tx, wanted)}) as q(
      workspace_id uuid, experiment text, customer_id uuid, variant text, bucket float8, at timestamptz)
    on conflict do nothing returning experiment, customer_id as "customerId"`;
  const kept = await tx<{ experiment: string; customerId: string; variant: string; bucket: number }[]>`
    select a.experiment, a.customer_id as "customerId", a.variant, a.bucket from assignment a
    join jsonb_to_recordset(${recordset(tx, wanted)}) as q(workspace_id uuid, experiment text, customer_id uuid)
      using (workspace_id, experiment, customer_id)`;
  return asked.map(({ asker, question }) => {
    const same = (row: { experiment: string; customerId: string }) =>
      row.experiment === question.experiment && row.customerId === asker.customerId;
    const row = kept.find(same);
    return {
      variant: row?.variant ?? question.proposed,
      bucket: row?.bucket ?? question.bucket,
      first: dealt.some(same),
    };
  });
}
