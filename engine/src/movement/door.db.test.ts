import { bucketOf } from '@olle/shared/nodes/ab/bucket';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { routeBatch } from '../router/route-batch.ts';
import { type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());
beforeEach(() => stage.sql`update journey set status = 'stopped'`);

type Rules = Parameters<typeof journey>[3];
const visit = (rules: Rules) => journey('Visited', [wait('w1', 'P1D')], ['trigger/next w1'], rules);

const entered = async (journeyId: string) => (await stage.runs(journeyId)).length;
const refusals = async (journeyId: string) => {
  const rows = await stage.sql<{ code: string; times: number }[]>`
    select code, sum(times)::int as times from entry_refused where journey_id = ${journeyId} group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ code, times }) => [code, times]));
};

/** As many routers as there are shards, each with a connection of its own. */
async function routeAtOnce(): Promise<void> {
  const shards = Array.from({ length: 64 }, (_, shard) => shard);
  await Promise.all(
    shards.map(async (shard) => {
      while ((await routeBatch(stage.sql, stage.book, [shard], 20)).more);
    }),
  );
}

it('lets in exactly as many as the cap says, however many routers let in at once', async () => {
  const [one, other] = [
    await stage.publish(visit({ settings: { entryCap: { total: 37 } } })),
    await stage.publish(visit({ settings: { entryCap: { perHour: 21, total: 1_000 } } })),
  ];
  const customers = await stage.customers(200);
  await Promise.all(customers.map((id) => stage.arrives(id, 'Visited')));
  await routeAtOnce();
  expect(await stage.count('inbox')).toBe(0);
  expect([await entered(one), await entered(other)]).toEqual([37, 21]);
  expect([await refusals(one), await refusals(other)]).toEqual([{ cap_total: 163 }, { cap_per_hour: 179 }]);
  await stage.age(61);
  for (const id of await stage.customers(30)) await stage.arrives(id, 'Visited');
  await routeAtOnce();
  expect([await entered(one), await entered(other)]).toEqual([37, 42]);
});

it('counts under a cap who came in before there was one', async () => {
  const journeyId = await stage.publish(visit({}));
  for (const id of await stage.customers(5)) await stage.arrives(id, 'Visited');
  await stage.route();
  await stage.sql`
    insert into journey_version (journey_id, version, workspace_id, document, plan, checksum, published_by)
    select journey_id, 2, workspace_id, document, plan || '{"entry": {"entryCap": {"total": 7}}}', '2', 'test'
    from journey_version where journey_id = ${journeyId}`;
  await stage.sql`update journey set live_version = 2 where id = ${journeyId}`;
  for (const id of await stage.customers(5)) await stage.arrives(id, 'Visited');
  await stage.route();
  expect(await entered(journeyId)).toBe(7);
});

it('keeps out the same customers each time, by the hash, and has both sides on record', async () => {
  const journeyId = await stage.publish(visit({ reentry: { allowed: 'always' }, settings: { holdout: 30 } }));
  const customers = await stage.customers(100);
  for (const id of [...customers, ...customers]) await stage.arrives(id, 'Visited');
  await stage.route();
  const out = customers.filter((id) => bucketOf(`holdout:${journeyId}`, id) < 0.3);
  expect(out.length).toBeGreaterThan(10);
  expect(await entered(journeyId)).toBe(2 * (100 - out.length));
  expect(await refusals(journeyId)).toEqual({ held_out: 2 * out.length });
  const sides = await stage.sql<{ variant: string; n: number; holdout: boolean }[]>`
    select variant, holdout, count(*)::int as n from assignment where experiment = ${`holdout:${journeyId}`} group by 1, 2 order by 1`;
  expect([...sides]).toEqual([
    { variant: 'entered', holdout: false, n: 100 - out.length },
    { variant: 'held_out', holdout: true, n: out.length },
  ]);
});

it('says once for each kind of reason how often somebody did not come in, and when first and last', async () => {
  const journeyId = await stage.publish(visit({ reentry: { allowed: 'never' } }));
  const customer = await stage.customer();
  for (let n = 0; n < 4; n++) await stage.happens(customer, 'Visited');
  const rows = await stage.sql`
    select code, times, reason->'facts'->>'rule' as rule, first_at < last_at as folded from entry_refused
    where customer_id = ${customer} and journey_id = ${journeyId}`;
  expect([...rows]).toEqual([{ code: 'reentry_not_allowed', times: 3, rule: 'never', folded: true }]);
});

it('lets nobody wait in one journey more than a hundred times at once, where nothing tells the runs apart', async () => {
  const journeyId = await stage.publish(visit({ reentry: { allowed: 'always' } }));
  const customer = await stage.customer();
  for (let n = 0; n < 103; n++) await stage.arrives(customer, 'Visited');
  await stage.route();
  expect(await entered(journeyId)).toBe(100);
  expect(await refusals(journeyId)).toEqual({ too_many_live_runs: 3 });
});

it('wakes for a condition alone, moves nobody on by it, and leaves within the wait when it holds', async () => {
  const journeyId = await stage.publish(
    visit({
      exits: [{ when: { all: [{ not: { event: 'Seen', within: 'PT1H' } }, { attribute: 'tier', op: 'exists' }] } }],
    }),
  );
  const customer = await stage.customer();
  await stage.happens(customer, 'Seen');
  await stage.happens(customer, 'Visited');
  await stage.age(61);
  await stage.advanceAll();
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'waiting', nodeId: 'w1' }]);
  expect(await stage.steps(customer)).toEqual(['w1 waiting']);
  await stage.sql`update customer set attributes = attributes || '{"tier": "vip"}' where id = ${customer}`;
  await stage.happens(customer, '$identify', { tier: 'vip' });
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'exited', convoyId: null }]);
});

it('gives its convoy the earlier instant when an exit condition may hold before the wait is over', async () => {
  const journeyId = await stage.publish(visit({ exits: [{ when: { not: { event: 'Visited', within: 'PT2H' } } }] }));
  const customer = await stage.customer();
  await stage.happens(customer, 'Visited');
  const [row] = await stage.sql`
    select c.due_at = r.check_at as early, r.check_at < r.until as before from run r join convoy c on c.id = r.convoy_id
    where r.journey_id = ${journeyId}`;
  expect(row).toEqual({ early: true, before: true });
  await stage.age(121);
  await stage.advanceAll();
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'exited' }]);
});

it('lets a whole convoy out when time alone makes a condition hold, and closes it', async () => {
  const journeyId = await stage.publish(
    visit({ exits: [{ when: { not: { event: 'Visited', within: 'PT2H' } } }, { event: 'Never' }] }),
  );
  for (const id of await stage.customers(150)) await stage.arrives(id, 'Visited');
  await stage.route();
  const convoys = new Set((await stage.runs(journeyId)).map(({ convoyId }) => convoyId));
  expect(convoys.size).toBe(1);
  await stage.age(121);
  const [convoyId] = convoys;
  for (let calls = 0; calls < 5; calls++) {
    const { next } = await stage.advance(convoyId ?? '');
    if (next.kind === 'ended') break;
  }
  const left = await stage.sql<{ status: string; n: number }[]>`
    select status, count(*)::int as n from run where journey_id = ${journeyId} group by 1`;
  expect([...left]).toEqual([{ status: 'exited', n: 150 }]);
  const [convoy] = await stage.sql`select closed_at is not null as closed from convoy where id = ${convoyId ?? ''}`;
  expect(convoy).toEqual({ closed: true });
});
