import { applyCartEvent, changesCart } from '@olle/shared/cart/apply-cart-event';
import { cartAsJson, emptyCart } from '@olle/shared/cart/cart';
import type { JsonObject } from '@olle/shared/json';
import { type Instant, toIso } from '@olle/shared/schedule/instant';
import { consentWording } from '../catalogue/consent-wording.ts';
import { Cart } from './cart.ts';
import { type Habit, lapsedAfter, pickHabit } from './habit.ts';
import { makePerson, type Person } from './person.ts';
import type { Random } from './random.ts';
import { day, likelyMoment, minute } from './rhythm.ts';
import { type Happening, newCartId, type Shopper, visit } from './visit.ts';

export interface DemoConsent {
  readonly granted: boolean;
  readonly night: boolean;
  readonly source: string;
  readonly wording: string | null;
  readonly at: Instant;
}

export interface DemoCustomer {
  readonly id: string;
  readonly userId: string;
  readonly anonymousId: string;
  readonly attributes: JsonObject;
  readonly joinedAt: Instant;
  readonly lastSeenAt: Instant | null;
  /** Oldest first; the last one stands. Empty: never asked for, never given. */
  readonly consents: readonly DemoConsent[];
  readonly happenings: readonly Happening[];
}

export interface World {
  readonly from: Instant;
  readonly until: Instant;
  readonly publicUrl: string;
  readonly takenEmails: Set<string>;
}

/** One customer with everything done in the shop so far. */
export function makeCustomer(random: Random, number: number, world: World): DemoCustomer {
  const person = makePerson(random.fork(), world.takenEmails);
  const habit = pickHabit(random);
  const joinedAt = joined(random, habit, world);
  const consents = decideConsents(random, joinedAt, world.until, consentWording[person.locale]);
  const shopper: Shopper = {
    random: random.fork(),
    habit,
    publicUrl: world.publicUrl,
    language: person.locale,
    cart: new Cart(newCartId(random)),
  };
  const happenings = [
    ...(habit.kind === 'new' ? joining(person, joinedAt, consents) : []),
    ...visits(shopper, habit.kind === 'new' ? joinedAt + 5 * minute : world.from, world),
  ];
  const before = random.int(...habit.ordersBefore);
  const spentBefore = Array.from({ length: before }, () => random.int(14, 68) * 1_000).reduce((a, b) => a + b, 0);
  const bought = happenings.filter(({ name }) => name === 'Order Completed');
  const spent = bought.reduce((sum, { properties }) => sum + Number(properties.revenue), spentBefore);
  const lastOrder = bought.at(-1)?.at ?? (before > 0 ? between(random, joinedAt, world.from) : null);
  return {
    id: random.uuid(),
    userId: `u-${1_000 + number}`,
    anonymousId: random.uuid(),
    joinedAt,
    lastSeenAt: happenings.at(-1)?.at ?? null,
    consents,
    happenings,
    attributes: {
      ...person,
      tier: tierOf(spent),
      joined_at: toIso(joinedAt),
      order_count: before + bought.length,
      total_spent: spent,
      ...(lastOrder === null ? {} : { last_order_at: toIso(lastOrder) }),
      ...cartOf(happenings),
    },
  };
}

function joined(random: Random, { kind }: Habit, { from, until }: World): Instant {
  if (kind === 'new') return likelyMoment(random, from, until - day / 2) ?? from;
  return likelyMoment(random, from - random.int(30, 900) * day, from - 2 * day) ?? from - 30 * day;
}

function* visits(shopper: Shopper, from: Instant, world: World): Generator<Happening> {
  const { habit, random } = shopper;
  const until = habit.kind === 'lapsed' ? world.from + lapsedAfter : world.until;
  const moments = Array.from({ length: random.int(...habit.visits) }, () => likelyMoment(random, from, until));
  if (habit.kind === 'new') moments.push(from);
  let free = from;
  for (const start of moments.filter((at) => at !== null).toSorted((a, b) => a - b)) {
    if (start < free) continue;
    // A visit that the present cuts off does not happen at all: what it would have changed could not be told apart.
    if (start > world.until - 45 * minute) continue;
    for (const happening of visit(shopper, start)) {
      free = happening.at + 30 * minute;
      yield happening;
    }
  }
}

function joining(person: Person, at: Instant, consents: readonly DemoConsent[]): Happening[] {
  const { name, email, locale } = person;
  const [first] = consents;
  return [
    { name: 'Signed Up', at, properties: { method: 'email', name, email, locale } },
    ...(first
      ? [{ name: 'Consent Granted', at, properties: { ...advertising, source: first.source, wording: first.wording } }]
      : []),
  ];
}

const advertising = { channel: 'email', category: 'advertising' };

/** Seven in ten said yes on joining, a quarter of them also to messages at night; a few took it back. */
function decideConsents(random: Random, joinedAt: Instant, until: Instant, wording: string): DemoConsent[] {
  if (!random.chance(0.72)) return [];
  const night = random.chance(0.25);
  const given = { granted: true, night, source: 'signup_form', wording, at: joinedAt };
  if (!random.chance(0.03) || until - joinedAt < 2 * day) return [given];
  const at = between(random, joinedAt + day, until);
  return [given, { granted: false, night: false, source: 'preference_page', wording: null, at }];
}

/** By all that was ever spent, in won. */
function tierOf(spent: number): string {
  if (spent >= 700_000) return 'vip';
  if (spent >= 350_000) return 'gold';
  return spent >= 120_000 ? 'silver' : 'basic';
}

/** As taking in these events one by one would have left it. */
function cartOf(happenings: readonly Happening[]): JsonObject {
  if (!happenings.some(({ name }) => changesCart(name))) return {};
  const cart = happenings.reduce(
    (before, { name, properties, at }) => applyCartEvent(before, { name, properties, at: toIso(at) }),
    emptyCart,
  );
  return { cart: cartAsJson(cart) };
}

const between = (random: Random, from: Instant, until: Instant): Instant =>
  from + Math.floor(random.next() * Math.max(1, until - from));
