import { expect, it } from 'vitest';
import { emptyDocument } from '../journey/document.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import type { Position, Run } from '../runner/run.ts';
import { toIso } from '../schedule/instant.ts';
import { turnsOf } from './turns.ts';
import { VirtualCustomer } from './virtual-customer.ts';

const at = Date.parse('2026-03-02T00:00:00Z');
const hour = 3_600_000;
const plan = planOf({
  ...emptyDocument('Turns'),
  exits: [{ event: 'Cart Emptied' }],
  nodes: [{ id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
  trigger: { type: 'api' },
});
const journey = { id: 'j', version: 1, plan };

/** What can turn a run that waits for an order, an hour before its wait ends unless said otherwise. */
function turns(changed: Partial<Position> = {}, status: Run['status'] = 'waiting'): string[] {
  const customer = { id: 'c', userId: 'hana', attributes: {}, consents: {}, suppressed: [] };
  const { world } = new VirtualCustomer({ customer, journeys: [journey], at });
  const since = { at: at - 24 * hour, seq: 0 };
  const position: Position = { nodeId: 'w1', since, until: at + hour, memo: {}, stepSeq: 1, ...changed };
  const run: Run = {
    id: 'r',
    journeyId: 'j',
    version: 1,
    customerId: 'c',
    key: null,
    status,
    enteredAt: since.at,
    entry: since,
    endedAt: null,
    endReason: null,
    trigger: {},
    position,
    visits: { w1: 1 },
    heard: {},
    coupon: null,
    stepCount: 1,
    goalAt: null,
  };
  return turnsOf(world, run, null).map((turn) => ('until' in turn ? `${turn.kind} ${turn.until}` : turn.kind));
}

it('counts what the step waits for until its wait ends, and what lets somebody leave for as long as they are inside', () => {
  expect(turns()).toEqual([`wait ${toIso(at + hour)}`, 'exit null']);
});

it('counts no event that the step does not hear any more: its journey holds the run, or its turn was put off', () => {
  expect(turns({ until: at - hour }, 'held')).toEqual(['exit null']);
  expect(turns({ memo: { spread: 2 * hour } })).toEqual(['exit null']);
  expect(turns({ memo: { deaf: 2 * hour } })).toEqual(['exit null']);
  expect(turns({ memo: { deaf: hour / 2 } })).toEqual([`wait ${toIso(at + hour / 2)}`, 'exit null']);
});
