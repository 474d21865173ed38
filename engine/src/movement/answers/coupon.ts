import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { AskedOf } from '../answer.ts';

/**
 * One code per visit: a repeat reads the code that this visit took. Concurrent takers skip each other's rows, and of a
 * pool the askers of one batch take theirs together, in their order.
 */
export async function answerCoupons(
  tx: TransactionSql,
  asked: readonly AskedOf<'coupon'>[],
): Promise<({ code: string } | null)[]> {
  const answers = await readTaken(tx, asked);
  const wanted = asked.flatMap(({ asker, question }, i) => (answers[i] ? [] : [{ i, asker, ...question }]));
  const pools = new Map<string, typeof wanted>();
  for (const one of wanted) {
    const key = JSON.stringify([one.asker.workspaceId, one.pool]);
    pools.set(key, [...(pools.get(key) ?? []), one]);
  }
  // In the order of their names, so that two batches which need the same pools take them in the same order.
  for (const key of [...pools.keys()].sort()) {
    for (const { i, code } of await take(tx, pools.get(key) ?? [])) answers[i] = { code };
  }
  return answers;
}

async function readTaken(
  tx: TransactionSql,
  asked: readonly AskedOf<'coupon'>[],
): Promise<({ code: string } | null)[]> {
  const visits = asked.map(({ question: { runId, nodeId, visit } }, i) => ({
    i,
    run_id: runId,
    node_id: nodeId,
    visit,
  }));
  const rows = await tx<{ i: number; code: string }[]>`
    select q.i, c.code from jsonb_to_recordset(${recordset(tx, visits)}) as q(i int, run_id uuid, node_id text, visit int)
    join coupon c using (run_id, node_id, visit)`;
  const taken: ({ code: string } | null)[] = asked.map(() => null);
  for (const { i, code } of rows) taken[i] = { code };
  return taken;
}

interface Taker {
  readonly i: number;
  readonly asker: { readonly customerId: string; readonly workspaceId: string };
  readonly pool: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly visit: number;
  readonly now: number;
}

/** Of one pool, as many codes as there are takers; the last ones get none when it runs out. */
async function take(tx: TransactionSql, takers: readonly Taker[]): Promise<readonly { i: number; code: string }[]> {
  const [first] = takers;
  if (!first) return [];
  const rows = takers.map(({ i, asker, runId, nodeId, visit, now }, n) => ({
    n: n + 1,
    i,
    customer_id: asker.customerId,
    run_id: runId,
    node_id: nodeId,
    visit,
    at: toIso(now),
  }));
  return await tx<{ i: number; code: string }[]>`
    with pool as materialized (
      select id from coupon_pool where workspace_id = ${first.asker.workspaceId}
        and (name = ${first.pool} or id::text = ${first.pool}) order by name = ${first.pool} desc limit 1),
    free as materialized (
      select c.id from coupon c where c.pool_id = (select id from pool) and c.issued_at is null
      order by c.id limit ${takers.length} for update skip locked),
    numbered as (select id, row_number() over (order by id) as n from free),
    taker as (
      select * from jsonb_to_recordset(${recordset(tx, rows)}) as t(
        n int, i int, customer_id uuid, run_id uuid, node_id text, visit int, at timestamptz))
    update coupon c set customer_id = t.customer_id, run_id = t.run_id, node_id = t.node_id, visit = t.visit, issued_at = t.at
    from numbered f join taker t using (n) where c.id = f.id
    returning t.i, c.code`;
}
