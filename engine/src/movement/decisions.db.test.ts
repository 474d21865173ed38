import { randomUUID } from 'node:crypto';
import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { routeBatch } from '../router/route-batch.ts';
import { type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeEach(async () => {
  stage = await openMovement();
});
afterEach(async () => await stage.close());

const visited = (nodes: readonly JourneyNode[]): JourneyDocument => ({
  format: 1,
  name: 'Test',
  trigger: { type: 'event', event: 'Visited' },
  reentry: { allowed: 'always' },
  nodes: [...nodes],
  edges: nodes.map(({ id }, index) => ({ from: nodes[index - 1]?.id ?? 'trigger', output: 'next', to: id })),
});

async function pool(name: string, codes: number): Promise<string> {
  const id = randomUUID();
  const { sql, workspaceId } = stage;
  await sql`insert into coupon_pool (id, workspace_id, name, created_by) values (${id}, ${workspaceId}, ${name}, 'test')`;
  await sql`
    insert into coupon (workspace_id, pool_id, code)
    select ${workspaceId}, ${id}, 'C-' || n from generate_series(1, ${codes}) as n`;
  return id;
}

it('gives each code to one run, and each run one code, however many ask at once', async () => {
  const poolId = await pool('spring', 150);
  await stage.publish(visited([{ id: 'c1', type: 'issue_coupon', config: { pool: 'spring' } }]));
  const customers = await stage.customers(200);
  await Promise.all(customers.map((id) => stage.arrives(id, 'Visited')));
  const shards = Array.from({ length: 64 }, (_, shard) => shard);
  // Each shard by a transaction of its own, eight at a time.
  const lane = async () => {
    for (let shard = shards.pop(); shard !== undefined; shard = shards.pop())
      while ((await routeBatch(stage.sql, stage.book, [shard], 7)).more);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  const [issued] = await stage.sql`
    select count(*)::int as codes, count(distinct run_id)::int as runs, count(distinct customer_id)::int as customers
    from coupon where pool_id = ${poolId} and issued_at is not null`;
  expect(issued).toEqual({ codes: 150, runs: 150, customers: 150 });
  const outcomes = await stage.sql`select outcome, count(*)::int as n from step group by 1 order by 1`;
  expect(outcomes).toEqual([
    { outcome: 'empty', n: 50 },
    { outcome: 'next', n: 150 },
  ]);
  const unlike = await stage.sql`
    select 1 from step s join coupon c on c.run_id = s.run_id where s.reason->'facts'->>'code' is distinct from c.code`;
  expect(unlike).toHaveLength(0);
});

it('takes what two steps of one batch need from two pools, each its own', async () => {
  await pool('a', 40);
  await pool('b', 30);
  await stage.publish(
    visited([
      { id: 'c1', type: 'issue_coupon', config: { pool: 'a' } },
      { id: 'c2', type: 'issue_coupon', config: { pool: 'b' } },
    ]),
  );
  for (const id of await stage.customers(35)) await stage.arrives(id, 'Visited');
  await stage.route();
  const taken = await stage.sql`
    select p.name, count(c.issued_at)::int as issued from coupon_pool p join coupon c on c.pool_id = p.id group by 1 order by 1`;
  expect(taken).toEqual([
    { name: 'a', issued: 35 },
    { name: 'b', issued: 30 },
  ]);
});

it('records the exposure once a customer and experiment, with where it was and whether it keeps them out', async () => {
  const document: JourneyDocument = {
    ...visited([]),
    nodes: [
      {
        id: 'x1',
        type: 'ab',
        config: {
          experiment: 'copy',
          variants: [
            { id: 'a', name: 'A', weight: 0 },
            { id: 'none', name: 'Holdout', weight: 100, holdout: true },
          ],
        },
      },
    ],
    edges: [{ from: 'trigger', output: 'next', to: 'x1' }],
  };
  const journeyId = await stage.publish(document);
  const customer = await stage.customer();
  await stage.happens(customer, 'Visited');
  await stage.happens(customer, 'Visited');
  const [first, second] = await stage.runs(journeyId);
  expect(second).toBeDefined();
  const rows = await stage.sql`
    select experiment, customer_id, variant, holdout, former, journey_id, node_id, run_id from assignment`;
  expect(rows).toEqual([
    {
      experiment: 'copy',
      customer_id: customer,
      variant: 'none',
      holdout: true,
      former: null,
      journey_id: journeyId,
      node_id: 'x1',
      run_id: first?.id,
    },
  ]);
});

it('moves nobody when weights change, and deals anew, for good, only whose variant is gone', async () => {
  const of = (weights: Record<string, number>): JourneyDocument => ({
    ...visited([]),
    nodes: [
      {
        id: 'x1',
        type: 'ab',
        config: {
          experiment: 'copy',
          variants: Object.entries(weights).map(([id, weight]) => ({ id, name: id, weight })),
        },
      },
    ],
    edges: [{ from: 'trigger', output: 'next', to: 'x1' }],
  });
  const customers = await stage.customers(60);
  const dealt = async () => {
    for (const id of customers) await stage.arrives(id, 'Visited');
    await stage.route();
    const rows = await stage.sql<{ id: string; variant: string }[]>`
      select customer_id as id, variant from assignment order by customer_id`;
    return new Map(rows.map(({ id, variant }) => [id, variant]));
  };
  const journeyId = await stage.publish(of({ a: 50, b: 50 }));
  const before = await dealt();
  expect(new Set(before.values())).toEqual(new Set(['a', 'b']));
  await stage.sql`update journey set status = 'stopped' where id = ${journeyId}`;
  const next = await stage.publish(of({ a: 1, b: 99 }));
  expect(await dealt()).toEqual(before);
  await stage.sql`update journey set status = 'stopped' where id = ${next}`;
  const last = await stage.publish(of({ c: 25, b: 75 }));
  const after = await dealt();
  for (const [id, variant] of before) expect(after.get(id) === 'b' || variant === 'a').toBe(true);
  expect(new Set(after.values())).toEqual(new Set(['b', 'c']));
  await stage.sql`update journey set status = 'stopped' where id = ${last}`;
  await stage.publish(of({ b: 99, c: 1 }));
  expect(await dealt()).toEqual(after);
});
