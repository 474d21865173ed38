import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { foldCounters } from './fold-counters.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

it('folds to the right totals while two fold at once and customers go on counting', async () => {
  const journeyId = randomUUID();
  const add = (n: number) => stage.sql`
    insert into counter_delta (journey_id, version, metric, subject, n, at)
    select ${journeyId}, 1, 'reached', 'n' || i % 7, 1, '2026-11-20T09:30:00Z'::timestamptz + i % 3 * interval '1 hour'
    from generate_series(1, ${n}) as i`;
  await add(12_000);
  async function fold(): Promise<void> {
    for (let turns = 0; turns < 4; turns++) {
      await foldCounters(stage.sql);
      await add(1_000);
    }
  }
  await Promise.all([fold(), fold()]);
  while ((await foldCounters(stage.sql)) > 0);
  const [total] = await stage.sql`
    select sum(n)::int as n, count(*)::int as rows, count(distinct hour)::int as hours from counter where journey_id = ${journeyId}`;
  expect(total).toEqual({ n: 20_000, rows: 21, hours: 3 });
  expect(await stage.count('counter_delta')).toBe(0);
});

it('keeps no customer waiting: movements count while a fold is under way', async () => {
  const journeyId = randomUUID();
  const insert = (tx: MovementStage['sql']) => tx`
    insert into counter_delta (journey_id, version, metric, subject, n, at) values (${journeyId}, 1, 'entered', '', 1, now())`;
  await insert(stage.sql);
  await stage.sql.begin(async (tx) => {
    await foldCounters(tx as unknown as MovementStage['sql']); // a transaction takes the same statements
    await insert(stage.sql);
  });
  await foldCounters(stage.sql);
  const [total] = await stage.sql`select sum(n)::int as n from counter where journey_id = ${journeyId}`;
  expect(total).toEqual({ n: 2 });
});
