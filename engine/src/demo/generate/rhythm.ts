import type { Instant } from '@olle/shared/schedule/instant';
import type { Random } from './random.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Korea keeps +09:00 all year. */
const seoul = 9 * hour;

// Sunday first. People shop on Sunday evening and Monday, least on Friday and Saturday.
const dayWeights = [1.25, 1.15, 1, 0.98, 0.95, 0.8, 0.85];

// By the hour in Seoul: a bump at lunch, the height between nine and eleven in the evening.
const hourWeights: readonly (readonly [number, number])[] = [
  3, 1.5, 0.8, 0.4, 0.3, 0.4, 1, 2, 3, 4, 4.5, 4.5, 6, 5, 4, 4, 4.2, 4.5, 5, 6, 7.5, 9.5, 10, 6.5,
].map((weight, index) => [index, weight]);

/** Midnight in Seoul of the day that `at` is in. */
const midnight = (at: Instant): Instant => Math.floor((at + seoul) / day) * day - seoul;

/** A likely moment to be in the shop, in [from, until). Null when the span is too short to have one. */
export function likelyMoment(random: Random, from: Instant, until: Instant): Instant | null {
  const first = midnight(from);
  const days = Math.ceil((until - first) / day);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const date = first + random.int(0, Math.max(0, days - 1)) * day;
    const weekday = new Date(date + seoul).getUTCDay();
    if (!random.chance((dayWeights[weekday] ?? 1) / 1.25)) continue;
    const at = date + random.weighted(hourWeights) * hour + random.int(0, hour - 1);
    if (at >= from && at < until) return at;
  }
  return null;
}
