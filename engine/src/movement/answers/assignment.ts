import type { Answer } from '@olle/shared/runner/question';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

interface Kept {
  readonly experiment: string;
  readonly customerId: string;
  readonly variant: string;
  readonly bucket: number;
}

const keyOf = (experiment: string, customerId: string): string => JSON.stringify([experiment, customerId]);

/** Deals what was never dealt, and reads what was: a customer keeps the variant of an experiment as long as there is one. */
export async function answerAssignments(
  tx: TransactionSql,
  asked: readonly AskedOf<'assignment'>[],
): Promise<Answer<'assignment'>[]> {
  const wanted = asked.map(rowOf);
  const dealt = await tx<{ experiment: string; customerId: string }[]>`
    insert into assignment (workspace_id, experiment, customer_id, variant, bucket, holdout, journey_id, node_id, run_id, at)
    select workspace_id, experiment, customer_id, variant, bucket, holdout, journey_id, node_id, run_id, at
    from jsonb_populate_recordset(null::assignment, ${recordset(tx, wanted)})
    on conflict do nothing returning experiment, customer_id as "customerId"`;
  const kept = await tx<Kept[]>`
    select a.experiment, a.customer_id as "customerId", a.variant, a.bucket from assignment a
    join jsonb_to_recordset(${recordset(tx, wanted)}) as q(workspace_id uuid, experiment text, customer_id uuid)
      using (workspace_id, experiment, customer_id)`;
  const keptBy = new Map(kept.map((row) => [keyOf(row.experiment, row.customerId), row]));
  const first = new Set(dealt.map(({ experiment, customerId }) => keyOf(experiment, customerId)));
  const gone = asked.flatMap((one) => {
    const row = keptBy.get(keyOf(one.question.experiment, one.asker.customerId));
    const { offered } = one.question;
    return row && offered && !offered.includes(row.variant) ? [{ ...rowOf(one), former: row.variant }] : [];
  });
  if (gone.length > 0) await dealAnew(tx, gone);
  const anew = new Map(gone.map((row) => [keyOf(row.experiment, row.customer_id), row]));
  return asked.map(({ asker, question }) => {
    const key = keyOf(question.experiment, asker.customerId);
    const row = anew.get(key) ?? keptBy.get(key);
    return {
      variant: row?.variant ?? question.proposed,
      bucket: row?.bucket ?? question.bucket,
      first: first.has(key),
      former: anew.get(key)?.former ?? null,
    };
  });
}

function rowOf({ asker, question }: AskedOf<'assignment'>) {
  const { experiment, proposed, bucket, holdouts = [], met, now } = question;
  return {
    workspace_id: asker.workspaceId,
    experiment,
    customer_id: asker.customerId,
    variant: proposed,
    bucket,
    holdout: holdouts.includes(proposed),
    journey_id: met?.journeyId ?? null,
    node_id: met?.nodeId ?? null,
    run_id: met?.runId ?? null,
    at: toIso(now),
  };
}

/** The variant that they had is no longer part of the experiment. What it was stays on record. */
async function dealAnew(tx: TransactionSql, rows: readonly object[]): Promise<void> {
  await tx`
    update assignment a set variant = q.variant, bucket = q.bucket, holdout = q.holdout, former = q.former,
      journey_id = q.journey_id, node_id = q.node_id, run_id = q.run_id, at = q.at
    from jsonb_populate_recordset(null::assignment, ${recordset(tx, rows)}) q
    where a.workspace_id = q.workspace_id and a.experiment = q.experiment and a.customer_id = q.customer_id`;
}
