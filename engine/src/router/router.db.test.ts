import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail } from '../../../test/scenarios/journey.ts';
import { shardOf } from '../ingest/shard.ts';
import { holding, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { createLog } from '../platform/log.ts';
import { claim } from './claim.ts';
import { Router } from './router.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const openRouter = () => {
  const { sql, book } = stage;
  return new Router({ sql, book, log: createLog('test', { level: 'error' }), afterCommit: () => {}, batch: 7 });
};
const publishTold = () =>
  stage.publish(journey('Told', [mail('m1')], ['trigger/next m1'], { reentry: { allowed: 'always' } }));
const entered = async (journeyId: string) => {
  const [row] = await stage.sql<{ n: number }[]>`
    select count(*)::int as n from run where journey_id = ${journeyId}`;
  return row?.n;
};

it('routes all that it is told of once, also what comes while it is at work and another one is at it, too', async () => {
  const journeyId = await publishTold();
  const customers = await stage.customers(30);
  const shards = customers.map(shardOf);
  const routers = [openRouter(), openRouter()];
  for (let round = 0; round < 3; round++) {
    for (const customer of customers) await stage.arrives(customer, 'Told');
    for (const router of routers) router.poke(shards);
  }
  for (const router of routers) await router.settled();
  expect(await entered(journeyId)).toBe(90);
  for (const router of routers) await router.close();
});

it('comes back for a shard that another router held, and to which something came meanwhile', async () => {
  const journeyId = await publishTold();
  const customer = await stage.customer();
  const shard = shardOf(customer);
  const letGo = await holding(stage.sql, (tx) => tx`select pg_advisory_xact_lock(7100, ${shard}::int)`);
  await stage.arrives(customer, 'Told');
  const router = openRouter();
  router.poke([shard]);
  const settled = router.settled();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await entered(journeyId)).toBe(0);
  await letGo();
  await settled;
  expect(await entered(journeyId)).toBe(1);
  await router.close();
});

it('looks up what it takes, however much waits in an inbox that was empty until now', async () => {
  const { sql, workspaceId } = stage;
  const customer = await stage.customer();
  const shard = shardOf(customer);
  await sql`
    with arrived as (
      insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
      select ${workspaceId}, ${customer}, gen_random_uuid()::text, 'track', 'Seen', now(), '{}' from generate_series(1, 3000)
      returning id)
    insert into inbox (workspace_id, shard, customer_id, kind, event_id)
    select ${workspaceId}, ${shard}::int, ${customer}, 'event', id from arrived`;
  const read = await sql.begin(async (tx) => {
    expect(await claim(tx, [shard], 20)).toHaveLength(20);
    const [row] = await tx<{ n: number }[]>`
      select (seq_tup_read + idx_tup_fetch)::int as n from pg_stat_xact_user_tables where relname = 'event'`;
    return row?.n;
  });
  // Some are met more than once, as the plan has it; without the choice before the join it is all 3,000.
  expect(read).toBeLessThan(300);
  await sql`delete from inbox where customer_id = ${customer}`;
});
