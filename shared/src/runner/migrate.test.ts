import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InFlight } from '../journey/in-flight.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import { happenings, journeys } from '../simulate/journeys.arbitrary.ts';
import { VirtualCustomer } from '../simulate/virtual-customer.ts';
import { migrate } from './migrate.ts';
import { isLive, type Run } from './run.ts';
import { type Before, undoMigration } from './undo-migration.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const customer = {
  id: '5f0c7b0e-0000-4000-8000-000000000001',
  userId: 'hana',
  attributes: { n: 1, due: '2026-11-25', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};

const choices = fc.record({
  action: fc.constantFrom('stay', 'follow', 'map', 'exit'),
  to: fc.nat(),
  overdue: fc.constantFrom('now', 'spread'),
  paused: fc.boolean(),
  undone: fc.boolean(),
});

it('leaves nobody at a node that does not exist, whatever two versions, choice, pause and undoing', () => {
  fc.assert(
    fc.property(journeys, journeys, happenings, choices, (first, second, sequence, choice) => {
      const [from, to] = [planOf(first), planOf(second)];
      const virtual = new VirtualCustomer({ customer, journeys: [{ id: 'j', version: 1, plan: from }], at });
      const { world } = virtual;
      let now = at;
      for (const { name, later, properties, does } of sequence) {
        now += later;
        if (does === 'happens') virtual.happen(name, now, properties);
      }
      const standing = (run: Run) => {
        if (!isLive(run)) return expect(run.endReason?.code).toBeTruthy();
        const { nodes } = run.version === 1 ? from : to;
        return expect(Object.keys(nodes)).toContain(run.position?.nodeId);
      };
      if (choice.paused) virtual.pause('j');
      virtual.publish({ id: 'j', version: 2, plan: to });
      const sent = () => world.changes.filter(({ type }) => type === 'message').length;
      const mails = sent();
      const targets = [...Object.keys(to.nodes), 'nowhere'];
      for (const run of [...world.runs.values()]) {
        if (!isLive(run) || !run.position) continue;
        const { position, version, stepCount } = run;
        const target = targets[choice.to % targets.length];
        const inFlight: InFlight = { [position.nodeId]: { action: choice.action, to: target } };
        const state = virtual.move((moving) => migrate(moving, run, { version: 2, inFlight, overdue: choice.overdue }));
        const moved = world.runs.get(run.id) ?? run;
        standing(moved);
        if (choice.paused) expect(sent()).toBe(mails);
        const before: Before = { version, position };
        const stepSeq = state === 'mapped' ? stepCount + 1 : position.stepSeq;
        if (choice.undone && state !== 'gone')
          virtual.move((moving) => undoMigration(moving, moved, before, { version: 2, stepSeq }));
        standing(world.runs.get(run.id) ?? run);
      }
      virtual.resume('j');
      virtual.passTo(now + 3_650 * 86_400_000);
      for (const run of [...world.runs.values(), ...virtual.left]) {
        expect(isLive(run)).toBe(false);
        const steps = world.changes.flatMap((change) =>
          change.type === 'step' && change.step.runId === run.id ? [change.step] : [],
        );
        for (const { reason } of steps) expect(reason.code).toBeTruthy();
        // Every visit has a step, and no step is skipped.
        expect(new Set(steps.map(({ seq }) => seq)).size).toBe(run.stepCount);
      }
    }),
    { numRuns: 120 },
  );
});
