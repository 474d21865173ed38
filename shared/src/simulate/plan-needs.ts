import type { Condition } from '../conditions/condition.ts';
import type { Plan } from '../journey/plan.ts';
import { isJsonObject, type Json } from '../json.ts';
import { definitionOf, isNodeType } from '../nodes/definitions.ts';
import { isDuration } from '../schedule/duration.ts';
import type { Instant } from '../schedule/instant.ts';
import { readInstant } from '../schedule/iso.ts';
import { subtractDuration } from '../schedule/zone.ts';

/** What a rehearsal of a plan has to be told of the past. */
export interface PlanNeeds {
  /** Names of events, and since when; null: all there ever were. */
  readonly events: ReadonlyMap<string, Instant | null>;
  /** Does anything look into `customer.cart`? Then the cart is kept from its events. */
  readonly cart: boolean;
  /** Experiments whose dealt variants matter. */
  readonly experiments: readonly string[];
}

interface Period {
  readonly from: Instant;
  readonly segments: Readonly<Record<string, Condition>>;
  readonly workspaceZone: string;
}

/** As an attribute's path (`cart.total`) or in a template; rather once too often than not at all. */
const looksIntoCart = /customer\.cart\b|"cart[."]|\[\\?["']cart/;

/** Names of events that change `customer.cart`. */
const cartEvents = ['Product Added', 'Product Removed', 'Cart Viewed', 'Order Completed', 'Cart Emptied'];

/**
 * Which recorded events a plan can meet in a period: what starts it, what its waits and exits hear, its goal, and what
 * its conditions count, each only as far back as it looks. What is said twice is read as far back as the longer look.
 */
export function needsOf(plan: Plan, { from, segments, workspaceZone }: Period): PlanNeeds {
  const events = new Map<string, Instant | null>();
  const need = (name: string, since: Instant | null): void => {
    const known = events.get(name);
    events.set(name, known === null || since === null ? null : Math.min(known ?? since, since));
  };
  const seen = new Set<string>();
  const look = (value: Json | undefined): void => {
    if (Array.isArray(value)) for (const element of value) look(element);
    if (!isJsonObject(value)) return;
    if (typeof value.event === 'string') need(value.event, sinceOf(value, from, workspaceZone));
    for (const id of [value.segment, value.segmentId]) {
      if (typeof id !== 'string' || seen.has(id) || !Object.hasOwn(segments, id)) continue;
      seen.add(id);
      look(asJson(segments[id]));
    }
    for (const inner of Object.values(value)) look(inner);
  };

  const { trigger, exits, goal } = plan;
  for (const rule of [trigger, goal, ...exits]) {
    if (rule && 'event' in rule && typeof rule.event === 'string') need(rule.event, from);
  }
  for (const rule of [trigger, ...exits]) look(asJson({ ...rule, event: undefined }));
  for (const { type, config } of Object.values(plan.nodes)) {
    if (!isNodeType(type)) continue;
    for (const { event } of definitionOf(type).hears(config)) need(event, from);
    // At the top of a config stand the events that it hears; those of conditions stand deeper.
    const { event: _event, events: _events, ...rest } = config;
    look(asJson(rest));
  }
  const text = JSON.stringify([plan, [...seen].map((id) => segments[id])]);
  const cart = looksIntoCart.test(text);
  if (cart) for (const name of cartEvents) need(name, null);
  return { events, cart, experiments: experimentsOf(plan) };
}

/** How far back an event condition looks. A day more than it says covers every calendar. */
function sinceOf({ within, since }: { readonly [key: string]: Json }, from: Instant, zone: string): Instant | null {
  if (isDuration(within)) return subtractDuration(from, within, zone) - 86_400_000;
  if (since === 'entry') return from;
  return readInstant(since);
}

const experimentsOf = ({ nodes }: Plan): string[] => [
  ...new Set(
    Object.values(nodes).flatMap(({ config }) => (typeof config.experiment === 'string' ? [config.experiment] : [])),
  ),
];

/** Plans and conditions are JSON: they came in, and are kept, as JSON. */
const asJson = (value: unknown): Json => value as Json;
