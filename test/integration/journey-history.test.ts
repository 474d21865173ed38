import type { JourneyDocument } from '@olle/shared/journey/document';
import { convoyWorkflowId } from '@olle/workflows/names';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../harness/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(() => engine.close());

/** Enter, e-mail, wait, split, e-mail, end. */
const reference = (wait: string): JourneyDocument => ({
  format: 1,
  name: 'Reference',
  trigger: { type: 'event', event: 'Signed Up' },
  settings: { category: 'transactional' },
  nodes: [
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Hello', html: '<p>Hello</p>' } } },
    { id: 'w1', type: 'wait', config: { for: wait } },
    {
      id: 's1',
      type: 'split',
      config: { branches: [{ id: 'vip', name: 'VIP', when: { attribute: 'tier', op: 'equals', value: 'vip' } }] },
    },
    { id: 'm2', type: 'send', config: { channel: 'email', content: { subject: 'VIP', html: '<p>VIP</p>' } } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'm1' },
    { from: 'm1', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 's1' },
    { from: 's1', output: 'vip', to: 'm2' },
  ],
});

it('carries the reference journey with six events of history', async () => {
  const journey = await engine.publish(reference('PT1S'));
  const customer = await engine.customer({ email: 'a@shop.example', tier: 'vip' });
  await engine.happens(customer, 'Signed Up');
  const run = await engine.runEnds(journey, customer);
  expect(run.status).toBe('finished');
  expect(run.steps.map(({ nodeId, outcome }) => `${nodeId} ${outcome}`)).toEqual([
    'm1 next',
    'w1 next',
    's1 vip',
    'm2 next',
  ]);
  const handle = engine.client.workflow.getHandle(convoyWorkflowId(engine.instance, run.convoyId ?? ''));
  await handle.result();
  const { events } = await handle.fetchHistory();
  expect(events).toHaveLength(6);
});

it('starts no workflow for a run that never waits', async () => {
  const document = reference('PT1S');
  const journey = await engine.publish({
    ...document,
    nodes: document.nodes.slice(0, 1),
    edges: document.edges.slice(0, 1),
  });
  const customer = await engine.customer({ email: 'b@shop.example' });
  await engine.happens(customer, 'Signed Up');
  const run = await engine.runEnds(journey, customer);
  expect(run.convoyId).toBeNull();
});
