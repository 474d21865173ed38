import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

it('finds the one order among thousands before it takes a timeout, and the earlier of two names', async () => {
  await stage.publish({
    format: 1,
    name: 'Order',
    trigger: { type: 'event', event: 'Product Added' },
    exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
    nodes: [
      {
        id: 'e1',
        type: 'wait_event',
        config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
      },
    ],
    edges: [{ from: 'trigger', output: 'next', to: 'e1' }],
  });
  const customer = await stage.customer();
  await stage.happens(customer, 'Product Added', { cart_id: 'mine' });
  // Committed, and not routed yet.
  await stage.sql`
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
    select ${stage.workspaceId}, ${customer}, 'm' || n, 'track', case when n = 4500 then 'Cart Emptied' else 'Order Completed' end,
      clock_timestamp() + n * interval '1 millisecond',
      jsonb_build_object('cart_id', case when n in (4400, 4500) then 'mine' else 'c' || n end)
    from generate_series(1, 5000) n`;
  await stage.age(61);
  await stage.advanceAll();
  expect(await stage.steps(customer)).toEqual(['e1 happened']);
});
