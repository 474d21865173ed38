import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyDocument } from '../document.ts';
import { applyDelta, deltaOf, documentDeltaSchema } from './document-delta.ts';
import { documentsAlong } from './operations.arbitrary.ts';

it('leads from any document of a history to any other, also after it was written down and read', () => {
  fc.assert(
    fc.property(documentsAlong, fc.nat(), fc.nat(), (along, one, other) => {
      const [from, to] = [along[one % along.length], along[other % along.length]];
      if (!from || !to) return;
      const kept = documentDeltaSchema.parse(JSON.parse(JSON.stringify(deltaOf(from, to))));
      expect(applyDelta(JSON.parse(JSON.stringify(from)), kept)).toEqual(JSON.parse(JSON.stringify(to)));
    }),
    { numRuns: 500 },
  );
});

it('holds no more than what differs', () => {
  const node = (id: string, length: string) => ({ id, type: 'wait' as const, config: { for: length } });
  const nodes = Array.from({ length: 500 }, (_, index) => node(`n${index}`, 'P1D'));
  const before = { ...emptyDocument('long'), nodes };
  const after = { ...before, nodes: nodes.map((each, index) => (index === 250 ? node('n250', 'P2D') : each)) };
  expect(deltaOf(before, after)).toEqual({
    set: {},
    unset: [],
    nodes: { at: 250, drop: 1, put: [node('n250', 'P2D')] },
  });
  expect(deltaOf(before, before)).toEqual({ set: {}, unset: [] });
});
