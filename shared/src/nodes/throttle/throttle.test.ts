import { expect, it } from 'vitest';
import type { JourneyDocument } from '../../journey/document.ts';
import { planOf } from '../../journey/plan-of.fixture.ts';
import { VirtualCustomer } from '../../simulate/virtual-customer.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const hour = 3_600_000;
const document = (settings: JourneyDocument['settings']): JourneyDocument => ({
  format: 1,
  name: 'Slow',
  trigger: { type: 'event', event: 'Came', key: 'k' },
  reentry: { allowed: 'always' },
  ...(settings && { settings }),
  nodes: [
    { id: 't1', type: 'throttle', config: { limit: 1, per: 'hour' } },
    { id: 'x1', type: 'exit', config: { reason: '' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 't1' },
    { from: 't1', output: 'next', to: 'x1' },
  ],
});

function inside(settings?: JourneyDocument['settings']): VirtualCustomer {
  const plan = planOf(document(settings));
  const customer = { id: 'c', userId: 'hana', attributes: {}, consents: {}, suppressed: [] };
  const virtual = new VirtualCustomer({ customer, journeys: [{ id: 'j', version: 1, plan }], at });
  for (const k of ['a', 'b', 'c']) virtual.happen('Came', at, { k });
  return virtual;
}
const passed = ({ world }: VirtualCustomer): number[] =>
  world.changes.flatMap((change) => (change.type === 'edge' && change.edge === 't1/next' ? [change.at] : []));

it('lets one an hour through, in the order in which they came', () => {
  const virtual = inside();
  virtual.passTo(at + 3 * hour);
  expect(passed(virtual)).toEqual([at, at + hour, at + 2 * hour]);
});

it.each([undefined, 'spread'] as const)('keeps the limit after an outage in which turns were missed (%s)', (late) => {
  const virtual = inside(late && { late });
  virtual.outage(at + 24 * hour, []);
  virtual.passTo(at + 48 * hour);
  const [first = 0, second = 0, third = 0] = passed(virtual);
  expect(passed(virtual)).toHaveLength(3);
  expect(second - first).toBeGreaterThanOrEqual(hour);
  expect(third - second).toBeGreaterThanOrEqual(hour);
});
