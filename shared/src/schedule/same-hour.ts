import type { Instant } from './instant.ts';

const hour = 3_600_000;
/** A month of hours for a few dozen settings; thousands of customers ask about the same ones. */
const most = 50_000;
const kept = new Map<string, Instant>();

/**
 * `first(at)`: the first instant, `at` or later, of something that `key` names in full. Calendars are slow: where all of
 * an hour has the same answer, it is looked for once.
 */
export function firstFrom(key: string, at: Instant, first: (from: Instant) => Instant): Instant {
  const start = Math.floor(at / hour) * hour;
  const name = `${key} ${start}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const found = first(start);
  if (found < start + hour) return first(at);
  if (kept.size >= most) kept.clear();
  kept.set(name, found);
  return found;
}
