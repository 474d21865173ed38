import fc from 'fast-check';
import { expect, it } from 'vitest';
import { journeys } from '../../simulate/journeys.arbitrary.ts';
import { parseDocument } from '../parse-document.ts';
import { refusedOrEnds } from '../refused-or-ends.fixture.ts';
import { documentsFrom } from './operations.arbitrary.ts';

const edited = journeys.chain((first) => documentsFrom(first, 8));

it('leaves a journey, however it is edited, that is refused with its place or whose runs end or wait', () => {
  const seen = { refused: 0, ran: 0 };
  fc.assert(
    fc.property(edited, (along) => {
      for (const document of along) {
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
        seen[refusedOrEnds(document)]++;
      }
    }),
    { numRuns: 60 },
  );
  // Both were met: the edits are neither all fatal nor all harmless. Of some 280, about 55 are refused, give or take 15.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(5);
});
