import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../journey/compile.ts';
import { mutate, mutations } from '../journey/mutations.arbitrary.ts';
import { parseDocument } from '../journey/parse-document.ts';
import { journeys } from './journeys.arbitrary.ts';
import { simulate } from './simulate.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const customer = {
  id: '5f0c7b0e-0000-4000-8000-000000000001',
  userId: 'hana',
  attributes: { n: 1, due: '2026-11-25', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};
const events = ['A', 'B', 'A', 'C'].map((event, index) => ({
  event,
  at: at + index * 600_000,
  properties: { k: 'x', n: index },
}));

describe('a document with faults in it', () => {
  it('is refused with located problems, or its runs end or wait', () => {
    const seen = { malformed: 0, refused: 0, ran: 0 };
    fc.assert(
      fc.property(journeys, mutations, (document, faults) => {
        // A document is JSON: the type only says more of it.
        const parsed = parseDocument(mutate(JSON.parse(JSON.stringify(document)), faults));
        if (!parsed.ok) {
          seen.malformed++;
          expect(parsed.issues.length).toBeGreaterThan(0);
          for (const { code, message } of parsed.issues) expect(code && message).toBeTruthy();
          return;
        }
        const compiled = compile(parsed.document);
        if (!compiled.ok) {
          seen.refused++;
          const errors = compiled.problems.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeGreaterThan(0);
          for (const { code, nodeId, field } of errors) expect(code && (nodeId ?? field ?? code)).toBeTruthy();
          return;
        }
        seen.ran++;
        const { entered, status, steps } = simulate({ plan: compiled.plan, customer, events, at });
        if (entered) expect(['finished', 'exited', 'waiting']).toContain(status);
        for (const step of steps) expect(step.reason.code).toBeTruthy();
      }),
      { numRuns: 1_000 },
    );
    // Each of the three was met: the faults are neither all fatal nor all harmless.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(5);
  });
});
