import { expect, it } from 'vitest';
import { type Plan, planSchema } from '../journey/plan.ts';
import type { Customer } from '../runner/customer.ts';
import { simulate } from './simulate.ts';
import { VirtualCustomer } from './virtual-customer.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const customer: Customer = { id: 'c', userId: 'c', attributes: {}, consents: {}, suppressed: [] };

/** No published plan goes round like this: validation would not let it. */
function plan(nodes: Plan['nodes']): Plan {
  return planSchema.parse({
    format: 1,
    name: 'Rounds',
    trigger: { type: 'api' },
    reentry: { allowed: 'always' },
    exits: [],
    goal: null,
    timezone: null,
    category: 'advertising',
    start: 'u1',
    nodes,
  });
}

it('lets nobody go round for ever: they wait for a person, visibly', () => {
  const restless = plan({
    u1: { type: 'update_customer', config: { increment: { n: 1 } }, next: { next: 'u2' } },
    u2: { type: 'update_customer', config: { increment: { n: 1 } }, next: { next: 'u1' } },
  });
  const virtual = new VirtualCustomer({ customer, journeys: [{ id: 'j', version: 1, plan: restless }], at });
  const entry = virtual.enter({ id: 'j', version: 1, plan: restless });
  expect(entry.entered && entry.run).toMatchObject({
    status: 'waiting',
    stepCount: 1_001,
    position: { until: null, memo: { stuck: 'too_many_steps' } },
  });
  expect(virtual.world.customer.attributes).toEqual({ n: 1_000 });
});

it('answers webhooks as it is told, and calls nobody', () => {
  const asks = plan({
    u1: {
      type: 'webhook',
      config: { request: { url: 'https://shop.example/x', method: 'POST' } },
      next: { next: 'u2', failed: 'u3' },
    },
    u2: { type: 'update_customer', config: { set: { points: '{{ steps.u1.points }}' } }, next: {} },
    u3: { type: 'exit', config: { reason: '' }, next: {} },
  });
  const way = (responses: Record<string, { status: number; body?: { points: number } }>) =>
    simulate({ plan: asks, customer, events: [], at, responses }).steps.map(({ outcome, reason }) => [
      outcome,
      reason.code,
    ]);
  expect(way({ u1: { status: 200, body: { points: 3 } } })).toEqual([
    ['next', 'call_answered'],
    ['next', 'customer_updated'],
  ]);
  expect(way({ u1: { status: 500 } })).toEqual([
    ['failed', 'call_status'],
    ['ended', 'exit_node'],
  ]);
  expect(way({})[0]).toEqual(['next', 'call_answered']);
});
