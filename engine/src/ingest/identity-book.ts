import type { Item } from './item.ts';

/** `user` + the shop's id, or `anonymous` + the client's. */
export interface Identity {
  readonly kind: 'user' | 'anonymous';
  readonly value: string;
}

export interface Merge {
  readonly into: string;
  readonly from: string;
}

interface Resolved {
  readonly customerId: string;
  /** The visitor who turned out to be this customer, whom the engine knew by another id. */
  readonly absorbed: string | null;
  /** The item told that a visitor who was nobody is this customer. */
  readonly joined: boolean;
}

/** What a batch changes about who is who. */
export interface IdentityChanges {
  /** New customers, with the shop's id if it is known by now. */
  readonly created: ReadonlyMap<string, string | null>;
  /** Anonymous customers of before who got the shop's id. */
  readonly named: ReadonlyMap<string, string>;
  readonly added: readonly (Identity & { readonly customerId: string })[];
  readonly moved: readonly (Identity & { readonly customerId: string })[];
  readonly merges: readonly Merge[];
}

export const identityKey = ({ kind, value }: Identity): string => `${kind}:${value}`;

/** The ids that an item names, by which its customer is found. */
export function identitiesOf({ userId, anonymousId, joins }: Item): Identity[] {
  const user: Identity[] = userId === null ? [] : [{ kind: 'user', value: userId }];
  const anonymous: Identity[] =
    anonymousId === null || (userId !== null && !joins) ? [] : [{ kind: 'anonymous', value: anonymousId }];
  return [...user, ...anonymous];
}

/**
 * Who is who while a batch is read, item by item: starts from what the database knows of its ids, ends with what must
 * be written. `known` maps identity keys to customers, `userIds` those customers to the shop's id.
 */
export function openIdentityBook(
  known: ReadonlyMap<string, string>,
  userIds: ReadonlyMap<string, string | null>,
  newId: () => string,
) {
  const owner = new Map(known);
  const userIdOf = new Map(userIds);
  const identities = new Map<string, Identity>();
  const created = new Set<string>();
  const named = new Map<string, string>();
  const merges: Merge[] = [];

  const ownerOf = (identity: Identity) => owner.get(identityKey(identity));
  function own(identity: Identity, customerId: string): string {
    identities.set(identityKey(identity), identity);
    owner.set(identityKey(identity), customerId);
    return customerId;
  }
  function create(userId: string | null): string {
    const id = newId();
    created.add(id);
    userIdOf.set(id, userId);
    return id;
  }
  function absorb(from: string, into: string): void {
    merges.push({ into, from });
    for (const [key, customerId] of owner) if (customerId === from) owner.set(key, into);
  }

  function join(user: Identity, anonymous: Identity): Resolved {
    const visitor = ownerOf(anonymous);
    const customer = ownerOf(user);
    const isNobody = visitor !== undefined && (userIdOf.get(visitor) ?? null) === null;
    if (customer === undefined && visitor !== undefined && isNobody) {
      userIdOf.set(visitor, user.value);
      if (!created.has(visitor)) named.set(visitor, user.value);
      return { customerId: own(user, visitor), absorbed: null, joined: true };
    }
    const customerId = customer ?? own(user, create(user.value));
    // A visitor who is somebody else already stays so: another login on the same browser, from now on.
    if (visitor !== customerId) own(anonymous, customerId);
    if (visitor === undefined || visitor === customerId || !isNobody)
      return { customerId, absorbed: null, joined: false };
    absorb(visitor, customerId);
    return { customerId, absorbed: visitor, joined: true };
  }

  function resolve(item: Item): Resolved {
    const [first, second] = identitiesOf(item);
    if (!first) throw new Error('an item without an id was let through');
    if (second) return join(first, second);
    const userId = first.kind === 'user' ? first.value : null;
    return { customerId: ownerOf(first) ?? own(first, create(userId)), absorbed: null, joined: false };
  }

  function changes(): IdentityChanges {
    const rows = [...identities].flatMap(([key, identity]) => {
      const customerId = owner.get(key);
      return customerId === undefined || customerId === known.get(key) ? [] : [{ key, ...identity, customerId }];
    });
    return {
      created: new Map([...created].map((id) => [id, userIdOf.get(id) ?? null])),
      named,
      merges,
      added: rows.filter(({ key }) => !known.has(key)),
      moved: rows.filter(({ key }) => known.has(key)),
    };
  }
  return { resolve, changes };
}
