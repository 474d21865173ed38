/** How many stood somewhere for how long: seconds -> people. Adds up in whatever order. */
export type Spread = Map<number, number>;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** So that a year of waits has a few thousand lengths: whole seconds, then minutes, then quarters of an hour, then hours. */
function rounded(seconds: number): number {
  const unit = seconds < hour ? 1 : seconds < day ? minute : seconds < 7 * day ? 15 * minute : hour;
  return Math.round(seconds / unit) * unit;
}

export function addTime(spread: Spread, ms: number, people = 1): void {
  const seconds = rounded(Math.max(0, ms) / 1_000);
  spread.set(seconds, (spread.get(seconds) ?? 0) + people);
}

export function addSpread(into: Spread, other: Spread): void {
  for (const [seconds, people] of other) into.set(seconds, (into.get(seconds) ?? 0) + people);
}

/** Half stood as long as this or less; in seconds. */
export function medianOf(spread: Spread): number {
  const lengths = [...spread].sort(([a], [b]) => a - b);
  const half = lengths.reduce((sum, [, people]) => sum + people, 0) / 2;
  let passed = 0;
  for (const [seconds, people] of lengths) {
    passed += people;
    if (passed >= half) return seconds;
  }
  return 0;
}
