import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../journey/compile.ts';
import { VirtualCustomer } from '../../simulate/virtual-customer.ts';

const start = Date.parse('2026-11-22T00:00:00Z');
const minute = 60_000;
const names = ['A', 'B', 'C'];
/** The wait after it lasts: where it counts from is what is looked at. */
const compiled = compile({
  format: 1,
  name: 'All of several',
  trigger: { type: 'event', event: 'Began' },
  nodes: [
    { id: 'w1', type: 'wait_event', config: { events: names, mode: 'all', timeout: 'PT1H' } },
    { id: 'w2', type: 'wait', config: { for: 'P1Y' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'happened', to: 'w2' },
  ],
});
const plan = compiled.ok ? compiled.plan : undefined;
const customer = { id: 'c', userId: 'c', attributes: {}, consents: {}, suppressed: [] };

interface Receipt {
  readonly name: string;
  readonly received: number;
  readonly at: number;
}

/** Received in order of time, each having happened up to half an hour before. */
const receipts: fc.Arbitrary<Receipt[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...names, 'D'),
      later: fc.integer({ min: 1, max: 25 * minute }),
      ago: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 * minute })),
    }),
    { maxLength: 12 },
  )
  .map((all) => {
    let received = start;
    return all.map(({ name, later, ago }) => {
      received += later;
      return { name, received, at: received - ago };
    });
  });

/** Until when each was heard, taken one after another: the first that counts of each name. */
function expected(all: readonly Receipt[]): { happened: number } | 'timeout' {
  const heard = new Map<string, number>();
  for (const { name, received, at } of all) {
    // What comes in after the timeout was taken moves nobody.
    if (received > start + 60 * minute) break;
    if (names.includes(name) && at > start && !heard.has(name)) heard.set(name, at);
    if (heard.size === names.length) return { happened: Math.max(...heard.values()) };
  }
  return 'timeout';
}

it('goes on when the last of them has happened, whatever else happens and in whatever order they come in', () => {
  fc.assert(
    fc.property(receipts, (all) => {
      if (!plan) throw new Error('the journey is not valid');
      const virtual = new VirtualCustomer({ customer, journeys: [{ id: 'j', version: 1, plan }], at: start });
      virtual.happen('Began', start);
      for (const { name, received, at } of all) {
        if (at < received) virtual.passTo(received);
        virtual.happen(name, at);
      }
      virtual.passTo(start + 300 * minute);
      const [run] = virtual.world.runs.values();
      const outcome = expected(all);
      if (outcome === 'timeout') expect(run?.status).toBe('finished');
      else expect(run?.position).toMatchObject({ nodeId: 'w2', since: { at: outcome.happened } });
      const edges = virtual.world.changes.flatMap((change) => (change.type === 'edge' ? [change.edge] : []));
      expect(edges).toEqual(['trigger/next', outcome === 'timeout' ? 'w1/timeout' : 'w1/happened']);
    }),
    { numRuns: 500 },
  );
});
