import { type Context, filters } from 'liquidjs';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../schedule/instant.ts';
import { instantOfLocal, readInstantOrDate } from '../schedule/local-date.ts';
import { isZone } from '../schedule/zone.ts';

/** What liquid gives a filter as `this`, as far as it is needed here. */
export interface FilterThis {
  readonly context: Context;
}

/** Where `renderTemplate` leaves the clock and the zone for this filter; no template can spell these names. */
export const clockKey = '@now';
export const zoneKey = '@zone';

/**
 * Liquid's `date`, in the customer's zone, or in the one it names: `{{ trigger.at | date: "%H:%M", "Asia/Tokyo" }}`.
 * What is no date stays as it is. Never by the host's zone or clock.
 */
export function date(value: unknown, format: unknown, zone: unknown, self: FilterThis): unknown {
  const globals = new Map<string, unknown>(Object.entries(self.context.globals));
  const named = [zone, globals.get(zoneKey)].find(isZone) ?? 'Asia/Seoul';
  const at = value === 'now' || value === 'today' ? globals.get(clockKey) : readMoment(value, named);
  if (typeof at !== 'number') return value;
  // A numeric offset renders fifty times as fast as a named zone.
  const offset = named === 'Asia/Seoul' && at >= lastSeoulChange ? -540 : named;
  const own: unknown = filters.date;
  return typeof own === 'function' ? Reflect.apply(own, self, [new Date(at), format, offset]) : value;
}

/** Seoul has kept +09:00 since its last summer time. */
const lastSeoulChange = Date.UTC(1988, 9, 9);

function readMoment(value: unknown, zone: string): Instant | null {
  if (typeof value === 'number') return value * 1_000;
  if (typeof value !== 'string') return null;
  if (/^\d{9,11}$/.test(value)) return Number(value) * 1_000;
  if (!localTime.test(value)) return readInstantOrDate(value, zone);
  try {
    return instantOfLocal(Temporal.PlainDateTime.from(value), zone);
  } catch {
    return null;
  }
}

const localTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
