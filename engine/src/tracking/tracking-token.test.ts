import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkHash, readTrackingToken, type Tracked, trackingToken } from './tracking-token.ts';

const secret = 'a secret of thirty-two characters';
const tracked: fc.Arbitrary<Tracked> = fc.oneof(
  fc.uuid().map((messageId) => ({ kind: 'open' as const, messageId })),
  fc
    .tuple(fc.uuid(), fc.webUrl())
    .map(([messageId, link]) => ({ kind: 'click' as const, messageId, link: linkHash(link) })),
);

it('reads back what it signed, and nothing that was touched', () => {
  fc.assert(
    fc.property(tracked, fc.nat(), (one, place) => {
      const token = trackingToken(secret, one);
      expect(readTrackingToken(secret, token)).toEqual(one);
      expect(readTrackingToken('another secret', token)).toBeNull();
      const at = place % token.length;
      const touched = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(readTrackingToken(secret, touched)).toBeNull();
    }),
  );
});

it('reads nothing of what it never made', () => {
  fc.assert(fc.property(fc.string(), (text) => readTrackingToken(secret, text) === null));
  expect(readTrackingToken(secret, randomUUID())).toBeNull();
});
