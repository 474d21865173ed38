import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { lostFollowUps } from './sweep.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

it('finds a convoy whose wait became shorter, also when Temporal has forgotten the nudge that it took', async () => {
  await stage.publish({
    format: 1,
    name: 'Shorter',
    trigger: { type: 'event', event: 'Product Added' },
    nodes: [
      { id: 'e1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'P7D' } },
      { id: 'w1', type: 'wait', config: { for: 'PT1H' } },
    ],
    edges: [
      { from: 'trigger', output: 'next', to: 'e1' },
      { from: 'e1', output: 'happened', to: 'w1' },
    ],
  });
  const customer = await stage.customer();
  await stage.happens(customer, 'Product Added');
  await stage.happens(customer, 'Order Completed');
  await stage.sql`update convoy set started_at = created_at, nudge_wanted_at = null`;
  expect((await lostFollowUps(stage.sql)).nudge).toEqual([]);
  await stage.age(62);
  expect((await lostFollowUps(stage.sql)).nudge).toHaveLength(1);
});
