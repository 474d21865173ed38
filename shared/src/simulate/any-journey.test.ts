import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Plan } from '../journey/plan.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import { isLive } from '../runner/run.ts';
import { isAfter } from '../schedule/instant.ts';
import { type Happening, happenings, journeys } from './journeys.arbitrary.ts';
import { simulate } from './simulate.ts';
import { VirtualCustomer } from './virtual-customer.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const customer = {
  id: '5f0c7b0e-0000-4000-8000-000000000001',
  userId: 'hana',
  attributes: { n: 1, due: '2026-11-25', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};

function live(plan: Plan, sequence: readonly Happening[]): VirtualCustomer {
  const virtual = new VirtualCustomer({
    customer,
    journeys: [{ id: 'j', version: 1, plan }],
    at,
    coupons: { spring: ['A'] },
  });
  let now = at;
  for (const { name, later, ago, properties, does } of sequence) {
    now += later;
    if (does === 'pauses') virtual.paused.add('j');
    else if (does === 'resumes') virtual.resume('j');
    else {
      if (ago > 0) virtual.passTo(now);
      virtual.happen(name, now - ago, properties);
    }
  }
  virtual.resume('j');
  virtual.passTo(now + 3_650 * 86_400_000);
  return virtual;
}

it('carries any customer through any valid journey to its end, whatever happens, with a reason for every step', () => {
  fc.assert(
    fc.property(journeys, happenings, (document, sequence) => {
      const { world } = live(planOf(document), sequence);
      for (const run of world.runs.values()) {
        // Every wait has a time: ten years later nobody is inside.
        expect(isLive(run)).toBe(false);
        expect(run.position).toBeNull();
        expect(run.endReason?.code).toBeTruthy();
        expect(run.endedAt).toBeGreaterThanOrEqual(run.enteredAt);
        const steps = world.changes.flatMap((change) =>
          change.type === 'step' && change.step.runId === run.id ? [change.step] : [],
        );
        expect([...new Set(steps.map(({ seq }) => seq))]).toEqual(
          Array.from({ length: run.stepCount }, (_, n) => n + 1),
        );
        for (const { reason, outcome } of steps) {
          expect(reason.code).toBeTruthy();
          expect(outcome).toBeTruthy();
        }
        // A wait is written when it begins, while it goes on, and when it ends.
        const last = new Map(steps.map(({ seq, outcome }) => [seq, outcome]));
        expect([...last.values()]).not.toContain('waiting');
        expect(
          world.changes.filter((change) => change.type === 'goal' && change.runId === run.id).length,
        ).toBeLessThanOrEqual(1);
      }
      const messages = world.changes.flatMap((change) => (change.type === 'message' ? [change.message] : []));
      const keys = messages.map(({ runId, nodeId, visit }) => `${runId}/${nodeId}/${visit}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 300 },
  );
});

it('decides the same when the same happens again', () => {
  fc.assert(
    fc.property(journeys, happenings, (document, sequence) => {
      const plan = planOf(document);
      expect(live(plan, sequence).world.changes).toEqual(live(plan, sequence).world.changes);
    }),
    { numRuns: 100 },
  );
});

it('enters once for each key where re-entry is never', () => {
  fc.assert(
    fc.property(journeys, happenings, (document, sequence) => {
      const { world } = live(planOf(document), sequence);
      const runs = [...world.runs.values()];
      if (document.reentry?.allowed === 'never') expect(new Set(runs.map(({ key }) => key)).size).toBe(runs.length);
    }),
    { numRuns: 100 },
  );
});

it('lets nobody in more often than the rules say, and no two side by side where they say so', () => {
  fc.assert(
    fc.property(journeys, happenings, (document, sequence) => {
      // In the order in which they happen: by their instants, who came in late stands beside who has left since.
      const inOrder = sequence.map((one) => ({ ...one, ago: 0 }));
      const { world, left } = live(planOf(document), inOrder);
      const runs = [...left, ...world.runs.values()];
      const { allowed = 'after_exit', max = Number.POSITIVE_INFINITY } = document.reentry ?? {};
      const { total = Number.POSITIVE_INFINITY } = document.settings?.entryCap ?? {};
      expect(runs.length).toBeLessThanOrEqual(Math.min(max, total));
      for (const run of runs) {
        if (allowed === 'always' && run.key === null) continue;
        const beside = runs.filter(
          (other) =>
            other !== run &&
            other.key === run.key &&
            isAfter(other.entry, run.entry) &&
            other.enteredAt < (run.endedAt ?? Number.POSITIVE_INFINITY),
        );
        expect(beside).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

it('rehearses any valid journey over any events without an error', () => {
  fc.assert(
    fc.property(journeys, happenings, (document, sequence) => {
      let when = at - 3_600_000;
      const events = sequence.map(({ name, later, properties }) => {
        when += later;
        return { event: name, at: when, properties };
      });
      const { steps, status } = simulate({ plan: planOf(document), customer, events, at });
      expect(status === null || ['finished', 'exited', 'waiting'].includes(status)).toBe(true);
      for (const { reason } of steps) expect(reason.code).toBeTruthy();
      // The virtual clock comes to everything at its instant.
      for (const { reason } of steps) expect(reason.facts).not.toHaveProperty('late');
    }),
    { numRuns: 100 },
  );
});
