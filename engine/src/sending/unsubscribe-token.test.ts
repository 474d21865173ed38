import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.ts';

const refusal = { workspaceId: randomUUID(), customerId: randomUUID(), messageId: randomUUID(), channel: 'email' };
const token = unsubscribeToken('secret', refusal);

it('reads back what it signed', () => expect(readUnsubscribeToken('secret', token)).toEqual(refusal));

it('fits into a URL and a header', () => {
  expect(token).toMatch(/^[\w-]+$/);
  expect(token.length).toBeLessThan(100);
});

it('believes no other secret', () => expect(readUnsubscribeToken('other', token)).toBeNull());

it('believes no changed token, whatever was changed', () => {
  fc.assert(
    fc.property(fc.nat(token.length - 2), fc.constantFrom('A', 'b', '_', '0'), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      expect(readUnsubscribeToken('secret', changed)).toEqual(changed === token ? refusal : null);
    }),
  );
});

it('takes any text for no token', () => {
  fc.assert(fc.property(fc.string(), (text) => readUnsubscribeToken('secret', text) === null));
});
