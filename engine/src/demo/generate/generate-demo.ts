import type { JsonObject } from '@olle/shared/json';
import type { Instant } from '@olle/shared/schedule/instant';
import { type DemoCustomer, makeCustomer } from './customer.ts';
import { Random } from './random.ts';
import { day } from './rhythm.ts';

export interface DemoEvent {
  readonly customerId: string;
  readonly messageId: string;
  readonly name: string;
  readonly at: Instant;
  readonly properties: JsonObject;
}

export interface DemoData {
  readonly customers: readonly DemoCustomer[];
  /** In the order in which they happened. */
  readonly events: readonly DemoEvent[];
}

export interface DemoOptions {
  /** The present: nothing happens later. */
  readonly until: Instant;
  /** Where pictures and product pages stand. */
  readonly publicUrl: string;
  readonly customers?: number;
  readonly days?: number;
}

const seed = 20_261_122;

/**
 * The past of the demo shop, the same every time for the same present.
 * @example generateDemo({ until: Date.now(), publicUrl: 'http://127.0.0.1:4400' }).customers.length // 500
 */
export function generateDemo({ until, publicUrl, customers: count = 500, days = 60 }: DemoOptions): DemoData {
  const random = new Random(seed);
  const world = { from: until - days * day, until, publicUrl, takenEmails: new Set<string>() };
  const customers = Array.from({ length: count }, (_, number) => makeCustomer(random.fork(), number, world));
  const events = customers
    .flatMap(({ id, happenings }) => happenings.map((happening) => ({ customerId: id, ...happening })))
    .toSorted((a, b) => a.at - b.at)
    .map((event, index) => ({ ...event, messageId: `demo-${String(index).padStart(6, '0')}` }));
  return { customers, events: forgetOldCartIds(events) };
}

/** The shop began to send `cart_id` with its orders after a few days: the oldest 3 % have none. */
function forgetOldCartIds(events: readonly DemoEvent[]): DemoEvent[] {
  const orders = events.filter(({ name }) => name === 'Order Completed');
  const without = new Set(orders.slice(0, Math.round(orders.length * 0.03)));
  return events.map((event) => {
    if (!without.has(event)) return event;
    const { cart_id: _, ...properties } = event.properties;
    return { ...event, properties };
  });
}
