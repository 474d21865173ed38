import { expect, it } from 'vitest';
import type { JourneyDocument } from '../journey/document.ts';
import type { Plan } from '../journey/plan.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import { VirtualCustomer } from '../simulate/virtual-customer.ts';
import { retry } from './advance.ts';
import { driveNow } from './drive.ts';
import { reason } from './reason.ts';

const document: JourneyDocument = {
  format: 1,
  name: 'Later',
  trigger: { type: 'api' },
  nodes: [
    { id: 'w1', type: 'wait', config: { for: 'PT1H' } },
    { id: 'x1', type: 'exit', config: { reason: 'enough' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'next', to: 'x1' },
  ],
};

it('stops, visibly, before a step of a later release, and goes on once it is known', () => {
  const plan = planOf(document);
  const known = plan.nodes.x1;
  if (!known) throw new Error('x1 is in the plan');
  const nodes: Plan['nodes'] = { ...plan.nodes, x1: { ...known, type: 'hologram' } };
  const at = Date.parse('2026-11-20T00:00:00Z');
  const customer = { id: 'c', userId: 'hana', attributes: {}, consents: {}, suppressed: [] };
  const journey = { id: 'j', version: 1, plan: { ...plan, nodes } };
  const virtual = new VirtualCustomer({ customer, journeys: [journey], at });
  virtual.enter(journey);
  virtual.passTo(at + 7_200_000);
  const [stuck] = virtual.world.runs.values();
  expect(stuck).toMatchObject({
    status: 'waiting',
    position: { nodeId: 'x1', until: null, memo: { stuck: 'node_unknown' } },
  });
  if (!stuck) throw new Error('nobody entered');
  nodes.x1 = known;
  driveNow(retry(virtual.world, stuck, reason('retried_by_hand', { by: '이수진', note: '' })), (question) =>
    virtual.memory.answer(question),
  );
  expect(virtual.world.runs.get(stuck.id)).toMatchObject({ status: 'finished', endReason: { code: 'exit_node' } });
});
