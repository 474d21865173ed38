import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { JourneyBook } from '../movement/journeys.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { routeBatch } from '../router/route-batch.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const everyShard = Array.from({ length: 64 }, (_, shard) => shard);
const oneWait = (event: string) =>
  journey(event, [wait('w1', 'PT1H'), wait('w2', 'PT1H')], ['trigger/next w1', 'w1/next w2'], {
    exits: [{ event: 'Left' }],
  });

async function entering(event: string, count: number) {
  const journeyId = await stage.publish(oneWait(event));
  const customers = await stage.customers(count);
  for (const customer of customers) await stage.arrives(customer, event);
  return { journeyId, customers };
}

const convoysOf = (journeyId: string) => stage.sql<{ id: string; bulk: boolean; members: number; overdue: boolean }[]>`
  select c.id, c.bulk, count(r.id)::int as members, c.due_at < min(r.until) as overdue from convoy c join run r on r.convoy_id = c.id
  where c.journey_id = ${journeyId} group by c.id order by members desc`;

it('lets those share a workflow who begin to wait in one transaction, each version its own', async () => {
  const many = await entering('Many', 12);
  const two = await entering('Two', 2);
  const { followUp } = await stage.routeOnce();
  expect(await convoysOf(many.journeyId)).toMatchObject([{ bulk: true, members: 12, overdue: false }]);
  expect(await convoysOf(two.journeyId)).toMatchObject([{ bulk: false, members: 2, overdue: false }]);
  // Who come together by chance are as few as one: they do not wait behind a crowd.
  expect(new Set(followUp.start.map(({ bulk }) => bulk))).toEqual(new Set([false, true]));
  expect(followUp.start[0]?.dueInMs).toBeGreaterThan(3_590_000);
  expect(followUp.start[0]?.dueInMs).toBeLessThan(3_601_000);
});

it('leaves a customer alone in a workflow of their own, which is no bulk', async () => {
  const { journeyId } = await entering('Alone', 1);
  const { followUp } = await stage.routeOnce();
  expect(await convoysOf(journeyId)).toMatchObject([{ bulk: false, members: 1 }]);
  expect(followUp.start).toMatchObject([{ bulk: false }]);
});

it('takes no more than the convoy may hold; a bound of one gives each customer a workflow', async () => {
  const few = await entering('Few', 5);
  await routeBatch(stage.sql, new JourneyBook({ convoyMax: 2 }), everyShard, 300);
  expect((await convoysOf(few.journeyId)).map(({ members, bulk }) => [members, bulk])).toEqual([
    [2, false],
    [2, false],
    [1, false],
  ]);
  const single = await entering('Single', 3);
  await routeBatch(stage.sql, new JourneyBook({ convoyMax: 1 }), everyShard, 300);
  expect((await convoysOf(single.journeyId)).map(({ members, bulk }) => [members, bulk])).toEqual([
    [1, false],
    [1, false],
    [1, false],
  ]);
});

it('wakes a shared workflow only when its last member has left, also when two leave at once', async () => {
  const { journeyId, customers } = await entering('Leaving', 3);
  await stage.routeOnce();
  const [convoy] = await convoysOf(journeyId);
  const [first = '', ...others] = customers;
  await stage.arrives(first, 'Left');
  expect((await stage.routeOnce()).followUp.nudge).toEqual([]);
  for (const customer of others) await stage.arrives(customer, 'Left');
  const both = await Promise.all(everyShard.map((shard) => routeBatch(stage.sql, stage.book, [shard], 300)));
  const nudges = both.flatMap(({ followUp }) => followUp.nudge);
  expect(nudges).toMatchObject([{ convoyId: convoy?.id, bulk: false, dueInMs: null }]);
  expect(await stage.advance(convoy?.id ?? '')).toMatchObject({ next: { kind: 'ended' } });
});

it('keeps its members together from one wait to the next, and never takes in a new one', async () => {
  const { journeyId } = await entering('Going on', 4);
  await stage.routeOnce();
  const [convoy] = await convoysOf(journeyId);
  await stage.age(61);
  const { next } = await stage.advance(convoy?.id ?? '');
  expect(next.kind).toBe('wait');
  const late = await stage.customer();
  await stage.happens(late, 'Going on');
  const [same, own] = await convoysOf(journeyId);
  expect(same).toMatchObject({ id: convoy?.id, members: 4, overdue: false });
  expect(own).toMatchObject({ members: 1, bulk: false });
  expect((await stage.runs(journeyId)).filter(({ nodeId }) => nodeId === 'w2')).toHaveLength(4);
});

it('still lets the others share one when Postgres refuses what belongs to one of them', async () => {
  const { journeyId, customers } = await entering('Refused', 40);
  const refused = customers[17] ?? '';
  await stage.sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$ begin
      if new.customer_id = '${refused}' then raise exception 'refused'; end if; return new; end $$;
    create trigger refuse before insert on step for each row execute function refuse()`);
  await stage.routeOnce();
  await stage.sql.unsafe('drop trigger refuse on step; drop function refuse');
  const convoys = await convoysOf(journeyId);
  expect(convoys.reduce((sum, { members }) => sum + members, 0)).toBe(39);
  expect(convoys.length).toBeLessThan(10);
  const aside = await stage.sql`select customer_id from inbox where set_aside_at is not null`;
  expect([...aside]).toEqual([{ customer_id: refused }]);
});
