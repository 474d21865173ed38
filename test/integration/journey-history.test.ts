import { convoyWorkflowId } from '@olle/workflows/names';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import { openTestEngine, type TestEngine } from '../harness/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openTestEngine();
});
afterAll(() => engine.close());

it('carries the reference journey with six events of history', async () => {
  const journey = await engine.publish(referenceJourney('PT1S'));
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
  const document = referenceJourney('PT1S');
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
