import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutate, mutations } from '../journey/mutations.arbitrary.ts';
import { parseDocument } from '../journey/parse-document.ts';
import { refusedOrEnds } from '../journey/refused-or-ends.fixture.ts';
import { journeys } from './journeys.arbitrary.ts';

describe('a document with faults in it', () => {
  it('is refused with located problems, or its runs end or wait', () => {
    const seen = { malformed: 0, refused: 0, ran: 0 };
    fc.assert(
      fc.property(journeys, mutations, (document, faults) => {
        // A document is JSON: the type only says more of it.
        const parsed = parseDocument(mutate(JSON.parse(JSON.stringify(document)), faults));
        if (parsed.ok) {
          seen[refusedOrEnds(parsed.document)]++;
          return;
        }
        seen.malformed++;
        expect(parsed.issues.length).toBeGreaterThan(0);
        // The whole document is at fault only where it has a field too many.
        for (const { code, message, path } of parsed.issues)
          expect([code !== '' && message !== '', path !== '' || code === 'unrecognized_keys']).toEqual([true, true]);
      }),
      { numRuns: 1_000 },
    );
    // Each of the three was met: the faults are neither all fatal nor all harmless.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(5);
  });
});
