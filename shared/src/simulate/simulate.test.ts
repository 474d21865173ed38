import { expect, it } from 'vitest';
import { compile } from '../journey/compile.ts';
import type { JourneyDocument } from '../journey/document.ts';
import type { Plan } from '../journey/plan.ts';
import { simulate } from './simulate.ts';

const cart: JourneyDocument = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
    },
    {
      id: 'm1',
      type: 'send',
      config: { channel: 'email', content: { subject: '{{ customer.name }}님', html: '<p>{{ trigger.cart_id }}</p>' } },
    },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
};

function planOf(document: JourneyDocument): Plan {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

const at = Date.parse('2026-11-22T00:00:00Z');
const minutes = (n: number) => at + n * 60_000;
const hana = {
  id: 'c',
  userId: 'hana',
  attributes: { name: '김하나', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};
const added = { event: 'Product Added', properties: { cart_id: 'c-1' }, at: minutes(5) };

it('mails who left the very cart, an hour after the last that brought her there', () => {
  const result = simulate({ plan: planOf(cart), customer: hana, events: [added], at });
  expect(result.steps.map(({ nodeId, outcome, at: when }) => [nodeId, outcome, when])).toEqual([
    ['w1', 'timeout', '2026-11-22T01:05:00.000Z'],
    ['m1', 'next', '2026-11-22T01:05:00.000Z'],
  ]);
  expect(result.messages).toMatchObject([{ nodeId: 'm1', subject: '김하나님', html: '<p>c-1</p>', text: 'c-1' }]);
  expect(result).toMatchObject({ entered: true, status: 'finished', endedAt: '2026-11-22T01:05:00.000Z' });
});

it('hears the order of this cart up to and including the timeout, and no other cart’s', () => {
  const order = (cart_id: string, when: number) => ({ event: 'Order Completed', properties: { cart_id }, at: when });
  const outcome = (events: Parameters<typeof simulate>[0]['events']) =>
    simulate({ plan: planOf(cart), customer: hana, events: [added, ...events], at }).steps[0]?.outcome;
  expect(outcome([order('c-1', minutes(65))])).toBe('happened');
  expect(outcome([order('c-1', minutes(65) + 1)])).toBe('timeout');
  expect(outcome([order('c-2', minutes(30))])).toBe('timeout');
  expect(outcome([order('c-1', minutes(5))])).toBe('happened');
});

it('leaves by an exit inside the wait', () => {
  const emptied = { event: 'Cart Emptied', properties: { cart_id: 'c-1' }, at: minutes(20) };
  const result = simulate({ plan: planOf(cart), customer: hana, events: [added, emptied], at });
  expect(result).toMatchObject({
    status: 'exited',
    steps: [{ nodeId: 'w1', outcome: 'ended', reason: { code: 'exit_event' } }],
    messages: [],
  });
});

it('shows a message that is not sent, and why', () => {
  const result = simulate({ plan: planOf(cart), customer: { ...hana, consents: {} }, events: [added], at });
  expect(result.messages).toEqual([
    { nodeId: 'm1', at: '2026-11-22T01:05:00.000Z', channel: 'email', skipped: 'no_consent' },
  ]);
  expect(result.steps[1]).toMatchObject({ outcome: 'skipped', reason: { code: 'skipped_no_consent' } });
});

it('lets nobody in by what happened before the clock starts', () => {
  const result = simulate({ plan: planOf(cart), customer: hana, events: [{ ...added, at: at - 1 }], at });
  expect(result).toMatchObject({ entered: false, reason: 'trigger_did_not_happen' });
});
