import { expect, it } from 'vitest';
import { planOf } from '../journey/plan-of.fixture.ts';
import { simulate } from '../simulate/simulate.ts';

it('names the very product by which an exit rule matched, also inside a list', () => {
  const plan = planOf({
    format: 1,
    name: 'Back in stock',
    trigger: { type: 'event', event: 'Product Viewed' },
    exits: [{ event: 'Order Completed', match: { 'products.product_id': 'trigger.product_id' } }],
    nodes: [{ id: 'w1', type: 'wait', config: { for: 'P3D' } }],
    edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
  });
  const at = Date.parse('2026-11-20T00:00:00Z');
  const products = [{ product_id: 'p-1' }, { product_id: 'p-2' }];
  const { steps } = simulate({
    plan,
    customer: { id: 'c', userId: 'hana', attributes: {}, consents: {}, suppressed: [] },
    events: [
      { event: 'Product Viewed', at, properties: { product_id: 'p-2' } },
      { event: 'Order Completed', at: at + 1_000, properties: { products } },
    ],
    at,
  });
  expect(steps[0]?.reason).toMatchObject({ code: 'exit_event', facts: { match: { 'products.product_id': 'p-2' } } });
});
