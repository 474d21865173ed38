import fc from 'fast-check';
import { expect, it } from 'vitest';
import { journeys } from '../../simulate/journeys.arbitrary.ts';
import { simulate } from '../../simulate/simulate.ts';
import { compile } from '../compile.ts';
import { parseDocument } from '../parse-document.ts';
import { documentsFrom } from './operations.arbitrary.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const customer = {
  id: '5f0c7b0e-0000-4000-8000-000000000001',
  userId: 'hana',
  attributes: { n: 1, due: '2026-11-25', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};
const events = ['A', 'Product Added', 'B', 'A', 'C'].map((event, index) => ({
  event,
  at: at + index * 600_000,
  properties: { k: 'x', n: index },
}));
const edited = journeys.chain((first) => documentsFrom(first, 8));

it('leaves a journey, however it is edited, that is refused with its place or whose runs end or wait', () => {
  const seen = { refused: 0, ran: 0 };
  fc.assert(
    fc.property(edited, (along) => {
      for (const document of along) {
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
        const compiled = compile(document);
        if (!compiled.ok) {
          seen.refused++;
          const errors = compiled.problems.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeGreaterThan(0);
          for (const { code, nodeId, field } of errors)
            expect([code, nodeId !== null || field !== undefined || code === 'journey_empty']).toEqual([code, true]);
          continue;
        }
        seen.ran++;
        const { entered, status, steps } = simulate({ plan: compiled.plan, customer, events, at });
        if (entered) expect(['finished', 'exited', 'waiting']).toContain(status);
        for (const step of steps) expect(step.reason.code).toBeTruthy();
      }
    }),
    { numRuns: 60 },
  );
  // Both were met often: the edits are neither all fatal nor all harmless.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(50);
});
