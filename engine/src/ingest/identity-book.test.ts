import fc from 'fast-check';
import { expect, it } from 'vitest';
import { identityKey, openIdentityBook } from './identity-book.ts';
import type { Item } from './item.ts';

const item = (ids: Partial<Pick<Item, 'userId' | 'anonymousId' | 'joins'>>): Item => ({
  type: 'track',
  name: 'x',
  userId: null,
  anonymousId: null,
  joins: false,
  messageId: 'm',
  at: 0,
  live: null,
  properties: {},
  consent: null,
  body: null,
  ...ids,
});

function open(known: Record<string, string> = {}, userIds: Record<string, string | null> = {}) {
  let made = 0;
  return openIdentityBook(new Map(Object.entries(known)), new Map(Object.entries(userIds)), () => `new${++made}`);
}

it('makes one customer of an id, however often it comes', () => {
  const book = open();
  expect(book.resolve(item({ userId: 'u1' })).customerId).toBe('new1');
  expect(book.resolve(item({ userId: 'u1' })).customerId).toBe('new1');
  expect(book.changes().added).toEqual([expect.objectContaining({ kind: 'user', value: 'u1', customerId: 'new1' })]);
});

it('gives a visitor who is nobody yet the user id, without a merge', () => {
  const book = open({ 'anonymous:a1': 'c1' }, { c1: null });
  expect(book.resolve(item({ userId: 'u1', anonymousId: 'a1', joins: true }))).toEqual({
    customerId: 'c1',
    absorbed: null,
    joined: true,
  });
  expect(book.changes()).toMatchObject({ named: new Map([['c1', 'u1']]), merges: [], moved: [] });
});

it('merges a visitor into a user who is there, and follows all ids of the visitor', () => {
  const book = open({ 'anonymous:a1': 'c1', 'anonymous:a2': 'c1', 'user:u1': 'c2' }, { c1: null, c2: 'u1' });
  const joined = book.resolve(item({ userId: 'u1', anonymousId: 'a1', joins: true }));
  expect(joined).toEqual({ customerId: 'c2', absorbed: 'c1', joined: true });
  expect(book.resolve(item({ anonymousId: 'a2' })).customerId).toBe('c2');
  expect(book.changes().merges).toEqual([{ into: 'c2', from: 'c1' }]);
});

it('steals no visitor who is somebody else: the browser has another person from now on', () => {
  const book = open({ 'anonymous:a1': 'c1', 'user:u1': 'c1' }, { c1: 'u1' });
  expect(book.resolve(item({ userId: 'u2', anonymousId: 'a1', joins: true }))).toEqual({
    customerId: 'new1',
    absorbed: null,
    joined: false,
  });
  expect(book.resolve(item({ anonymousId: 'a1' })).customerId).toBe('new1');
  expect(book.changes()).toMatchObject({ merges: [], moved: [{ value: 'a1', customerId: 'new1' }] });
});

const ids = fc.constantFrom('1', '2', '3');
const items = fc.array(
  fc.oneof(
    ids.map((id) => item({ userId: id })),
    ids.map((id) => item({ anonymousId: id })),
    fc.tuple(ids, ids).map(([userId, anonymousId]) => item({ userId, anonymousId, joins: true })),
  ),
  { maxLength: 30 },
);

it('never gives a user’s id to two customers, nor a customer two of them, nor merges one away twice', () => {
  fc.assert(
    fc.property(items, (list) => {
      const book = open();
      const owners = new Map<string, string>();
      for (const one of list) {
        const { customerId } = book.resolve(one);
        if (one.userId === null) continue;
        const key = identityKey({ kind: 'user', value: one.userId });
        expect(owners.get(key) ?? customerId).toBe(customerId);
        owners.set(key, customerId);
      }
      expect(new Set(owners.values()).size).toBe(owners.size);
      const { created, merges, added } = book.changes();
      expect(new Set(merges.map(({ from }) => from)).size).toBe(merges.length);
      for (const { from, into } of merges) {
        expect(created.get(from)).toBeNull();
        expect(created.get(into)).not.toBeNull();
        expect(added.some(({ customerId }) => customerId === from)).toBe(false);
      }
    }),
  );
});

it('answers the same whether items come in one batch or each in its own', () => {
  fc.assert(
    fc.property(items, (list) => {
      const together = open();
      const expected = list.map((one) => together.resolve(one).customerId);
      const known = new Map<string, string>();
      const userIds = new Map<string, string | null>();
      let made = 0;
      const apart = list.map((one) => {
        const book = openIdentityBook(known, userIds, () => `new${++made}`);
        const { customerId } = book.resolve(one);
        const { added, moved, created, named, merges } = book.changes();
        for (const { from, into } of merges) for (const [key, owner] of known) if (owner === from) known.set(key, into);
        for (const row of [...added, ...moved]) known.set(identityKey(row), row.customerId);
        for (const [id, userId] of [...created, ...named]) userIds.set(id, userId);
        return customerId;
      });
      expect(apart).toEqual(expected);
    }),
  );
});
