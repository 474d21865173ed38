import { once } from 'node:events';
import type { Condition } from '@olle/shared/conditions/condition';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { holding, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { createSegment, removeSegment, updateSegment } from '../segments/write-segment.ts';
import { askChangedSegments } from './changed-segments.ts';
import { readLeaving } from './read-leaving.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const tier = (value: string): Condition => ({ attribute: 'tier', op: 'equals', value });
const by = () => ({ workspaceId: stage.workspaceId, actor: 'test' });
const segment = async (condition: Condition) => (await createSegment(stage.sql, by(), { name: 'S', condition })).id;
const leavingWith = (id: string, event: string) =>
  journey(event, [wait('w1', 'P1D')], ['trigger/next w1'], { exits: [{ when: { segment: id, member: false } }] });

async function askAll(): Promise<void> {
  while ((await askChangedSegments(stage.sql, stage.book)).more);
}

const statuses = async (journeyId: string) => (await stage.runs(journeyId)).map(({ status }) => status);

it('lets out, page by page, those who are in their segment no more because it holds others than before', async () => {
  const id = await segment(tier('gold'));
  const around = await segment({ any: [{ segment: id, member: true }, tier('none')] });
  const [direct, nested, other] = [
    leavingWith(id, 'Visited'),
    leavingWith(around, 'Visited'),
    leavingWith(await segment(tier('gold')), 'Visited'),
  ];
  const journeys = [await stage.publish(direct), await stage.publish(nested), await stage.publish(other)];
  const customers = await stage.customers(130, { tier: 'gold' });
  for (const customer of customers) await stage.arrives(customer, 'Visited');
  await stage.route();
  await updateSegment(stage.sql, by(), id, { name: 'Only its name' });
  expect(await stage.count('segment_change')).toBe(0);
  await updateSegment(stage.sql, by(), id, { condition: tier('vip') });
  await askAll();
  const seen = await Promise.all(journeys.map(async (one) => [...new Set(await statuses(one))]));
  expect(seen).toEqual([['exited'], ['exited'], ['waiting']]);
  expect(await stage.count('segment_change')).toBe(0);
});

it('reads a page of those inside for each page, however many there are', async () => {
  const id = await segment(tier('gold'));
  const journeyId = await stage.publish(leavingWith(id, 'Stayed'));
  const [customer] = await stage.customers(1, { tier: 'gold' });
  await stage.sql`
    insert into run (id, workspace_id, journey_id, version, customer_id, key, status, entered_at, entry_seq, node_id,
      since, since_seq, until, memo, step_seq, trigger, visits, heard, step_count)
    select gen_random_uuid(), ${stage.workspaceId}, ${journeyId}, 1, ${customer ?? ''}, n::text, 'waiting', now(), n, 'w1',
      now(), n, now() + interval '1 day', '{}', 1, '{}', '{"w1": 1}', '{}', 1 from generate_series(1, 3000) n`;
  await updateSegment(stage.sql, by(), id, { condition: { any: [tier('gold'), tier('vip')] } });
  const read = await stage.sql.begin(async (tx) => {
    // With what this connection has not reported yet of transactions before.
    const soFar = async () => {
      const [row] = await tx<{ n: number }[]>`
        select (seq_tup_read + idx_tup_fetch)::int as n from pg_stat_xact_user_tables where relname = 'run'`;
      return row?.n ?? 0;
    };
    const before = await soFar();
    const rows = await readLeaving(tx, { segmentId: id, workspaceId: stage.workspaceId, cursor: null }, 100);
    expect(rows).toHaveLength(100);
    return (await soFar()) - before;
  });
  expect(read).toBeLessThan(300);
  await stage.sql`delete from run where journey_id = ${journeyId}`;
  await stage.sql`delete from segment_change`;
});

it('lets out when the segment is taken away, and nobody when it holds them still', async () => {
  const id = await segment(tier('gold'));
  const journeyId = await stage.publish(leavingWith(id, 'Came'));
  await stage.happens(await stage.customer({ tier: 'gold' }), 'Came');
  await updateSegment(stage.sql, by(), id, { condition: { any: [tier('gold'), tier('vip')] } });
  await askAll();
  expect(await statuses(journeyId)).toEqual(['waiting']);
  await removeSegment(stage.sql, by(), id);
  await askAll();
  expect(await statuses(journeyId)).toEqual(['exited']);
});

it('asks those, too, who were entering as the segment was changed, once they are inside', async () => {
  const id = await segment(tier('gold'));
  const journeyId = await stage.publish(leavingWith(id, 'Unused'));
  const customer = await stage.customer({ tier: 'gold' });
  const commit = new AbortController();
  const committing = once(commit.signal, 'abort');
  let entering: Promise<void> | undefined;
  await new Promise<void>((inside) => {
    entering = stage.movement.enrol(journeyId, [{ customerId: customer, payload: {} }], async (_, enter) => {
      await enter();
      inside();
      await committing;
    });
  });
  await updateSegment(stage.sql, by(), id, { condition: tier('vip') });
  await askAll();
  expect(await stage.count('segment_change')).toBe(1);
  commit.abort();
  await entering;
  await askAll();
  expect(await statuses(journeyId)).toEqual(['exited']);
  expect(await stage.count('segment_change')).toBe(0);
});

it('waits for nobody who began to move after the change, and keeps no other change waiting', async () => {
  const [first, second] = [await segment(tier('gold')), await segment(tier('gold'))];
  const journeys = [
    await stage.publish(leavingWith(first, 'Joined')),
    await stage.publish(leavingWith(second, 'Joined')),
  ];
  const [early = '', late = '', ...customers] = await stage.customers(4, { tier: 'gold' });
  for (const customer of customers) await stage.arrives(customer, 'Joined');
  await stage.route();
  const lock = (customer: string) =>
    holding(stage.sql, (tx) => tx`select 1 from customer_lock where customer_id = ${customer} for no key update`);
  const endEarly = await lock(early);
  const endBackup = await holding(stage.sql, (tx) => tx`select 1 from customer_lock`);
  await updateSegment(stage.sql, by(), first, { condition: tier('vip') });
  await askAll();
  await endEarly();
  const endLate = await lock(late);
  await askAll();
  await updateSegment(stage.sql, by(), second, { condition: tier('vip') });
  await askAll();
  const seen = await Promise.all(journeys.map(async (one) => [...new Set(await statuses(one))]));
  expect(seen).toEqual([['exited'], ['waiting']]);
  await endLate();
  await askAll();
  await endBackup();
  expect([...new Set(await statuses(journeys[1] ?? ''))]).toEqual(['exited']);
});
