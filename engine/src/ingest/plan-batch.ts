import type { JsonObject } from '@olle/shared/json';
import type { Instant } from '@olle/shared/schedule/instant';
import { type IdentityChanges, openIdentityBook } from './identity-book.ts';
import type { ConsentStatement, Item } from './item.ts';
import { openProfile, type ProfileChange } from './profile.ts';

/** An older event is history: it counts, and moves nobody. */
const LIVE_MS = 24 * 3_600_000;

/** What the database knows of a batch, read under the locks of its customers. */
export interface Known {
  readonly identities: ReadonlyMap<string, string>;
  readonly userIds: ReadonlyMap<string, string | null>;
  /** Of those customers for whom they matter. */
  readonly attributes: ReadonlyMap<string, JsonObject>;
  /** Message ids that are taken. */
  readonly taken: ReadonlySet<string>;
  /** The transaction's clock: the receipt. */
  readonly now: Instant;
}

export interface PlannedEvent {
  readonly customerId: string;
  readonly item: Item;
  readonly at: Instant;
  /** False: recorded history, which no wait hears, however long it searches. */
  readonly live: boolean;
}

/** In the order in which the router is to see them. */
export type PlannedFact =
  | { readonly kind: 'event'; readonly customerId: string; readonly event: number }
  | { readonly kind: 'merge'; readonly customerId: string; readonly fromCustomerId: string };

export interface PlannedConsent extends ConsentStatement {
  readonly customerId: string;
  readonly at: Instant;
}

export interface PlannedJoin {
  readonly customerId: string;
  readonly anonymousId: string;
  readonly fromCustomerId: string | null;
  readonly at: Instant;
}

export interface BatchPlan {
  readonly identities: IdentityChanges;
  readonly profiles: readonly ProfileChange[];
  readonly events: readonly PlannedEvent[];
  readonly facts: readonly PlannedFact[];
  readonly consents: readonly PlannedConsent[];
  readonly joins: readonly PlannedJoin[];
}

/** Everything that a batch writes, decided in memory, item by item in the order of receipt. */
export function planBatch(items: readonly Item[], known: Known, newId: () => string): BatchPlan {
  const book = openIdentityBook(known.identities, known.userIds, newId);
  const profiles = new Map<string, ReturnType<typeof openProfile>>();
  const events: PlannedEvent[] = [];
  const facts: PlannedFact[] = [];
  const consents: PlannedConsent[] = [];
  const joins: PlannedJoin[] = [];

  function profileOf(customerId: string) {
    const open = profiles.get(customerId) ?? openProfile(customerId, known.attributes.get(customerId) ?? {});
    profiles.set(customerId, open);
    return open;
  }

  for (const item of firstOfEach(items, known.taken)) {
    const { customerId, absorbed, joined } = book.resolve(item);
    const at = Math.min(item.at, known.now);
    if (joined) joins.push({ customerId, anonymousId: item.anonymousId ?? '', fromCustomerId: absorbed, at });
    if (absorbed !== null) {
      profileOf(customerId).absorb(profileOf(absorbed).all());
      facts.push({ kind: 'merge', customerId, fromCustomerId: absorbed });
    }
    profileOf(customerId).apply(item, at);
    if (item.consent) consents.push({ ...item.consent, customerId, at });
    const live = item.live ?? known.now - at <= LIVE_MS;
    if (live) facts.push({ kind: 'event', customerId, event: events.length });
    events.push({ customerId, item, at, live });
  }
  const changed = [...profiles.values()].map((profile) => profile.change());
  return { identities: book.changes(), profiles: changed, events, facts, consents, joins };
}

/** A message is taken in once: the first of those that share an id. */
function firstOfEach(items: readonly Item[], taken: ReadonlySet<string>): Item[] {
  const seen = new Set(taken);
  return items.filter(({ messageId }) => !seen.has(messageId) && seen.add(messageId));
}
