import { Temporal } from 'temporal-polyfill';
import { type Duration, parseDuration } from './duration.ts';
import type { Instant } from './instant.ts';
import { instantOfLocal } from './local-date.ts';
import { zoneAliases } from './zone-aliases.ts';

/** IANA names in their exact spelling; anything else is `zone_unknown`. */
const known = new Set<string>([...Intl.supportedValuesOf('timeZone'), 'UTC', ...zoneAliases]);

export const isZone = (name: unknown): name is string => typeof name === 'string' && known.has(name);

/** The first of the candidates that is a zone. `unknown` holds when an earlier one was given but is none. */
export function chooseZone(...candidates: unknown[]): { zone: string; unknown: boolean } {
  const index = candidates.findIndex(isZone);
  const unknown = candidates
    .slice(0, index < 0 ? candidates.length : index)
    .some((name) => name != null && name !== '');
  return { zone: index < 0 ? 'Asia/Seoul' : String(candidates[index]), unknown };
}

/** Months keep the local clock and day (or the month's last) in `zone`; the rest is exact time. */
export function addDuration(at: Instant, duration: string | Duration, zone: string): Instant {
  const { months, milliseconds } = typeof duration === 'string' ? parseDuration(duration) : duration;
  if (months === 0) return at + milliseconds;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return instantOfLocal(local.add({ months }), zone) + milliseconds;
}

export const subtractDuration = (at: Instant, duration: string, zone: string): Instant => {
  const { months, milliseconds } = parseDuration(duration);
  return addDuration(at, { months: -months, milliseconds: -milliseconds }, zone);
};
