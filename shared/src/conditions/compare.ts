import type { Json } from '../json.ts';
import { isAnniversary } from '../schedule/anniversary.ts';
import type { Calendar } from '../schedule/calendar.ts';
import { isDuration } from '../schedule/duration.ts';
import { dateAt, readInstantOrDate, readLocalDate } from '../schedule/local-date.ts';
import { addDuration, subtractDuration } from '../schedule/zone.ts';
import type { CountOperator, Operator } from './condition.ts';
import { elementsOf } from './path.ts';
import { sameJson } from './same-json.ts';

/**
 * Does one of the values that a path reached stand in this relation to the expected one? Nothing reached or nothing
 * expected is false; `not_*` holds exactly when its positive does not. No type is ever converted.
 * @example compare('gte', readPath(properties, 'products.price'), 10_000, calendar)
 */
export function compare(
  op: Operator,
  values: readonly Json[],
  expected: Json | undefined,
  calendar: Calendar,
): boolean {
  switch (op) {
    case 'not_equals':
      return !affirms('equals', values, expected, calendar);
    case 'not_in':
      return !affirms('in', values, expected, calendar);
    case 'not_exists':
      return !affirms('exists', values, expected, calendar);
    case 'not_contains':
      return !affirms('contains', values, expected, calendar);
    default:
      return affirms(op, values, expected, calendar);
  }
}

type PositiveOperator = Exclude<Operator, `not_${string}`>;
type Test = (actual: Json, expected: Json, calendar: Calendar) => boolean;

function affirms(
  op: PositiveOperator,
  values: readonly Json[],
  expected: Json | undefined,
  calendar: Calendar,
): boolean {
  if (op === 'exists') return values.length > 0;
  if (op === 'anniversary') return elementsOf(values).some((value) => isToday(value, calendar));
  // `contains` alone looks at a list as a whole: an equal element, never a part of its texts.
  const actuals = op === 'contains' ? values : elementsOf(values);
  const wanted = expected === undefined || expected === null ? [] : elementsOf([expected]);
  return actuals.some((actual) => wanted.some((value) => tests[op](actual, value, calendar)));
}

const tests: Record<Exclude<PositiveOperator, 'exists' | 'anniversary'>, Test> = {
  equals: sameJson,
  in: sameJson,
  contains: (actual, part) =>
    Array.isArray(actual)
      ? elementsOf([actual]).some((element) => sameJson(element, part))
      : texts(actual, part, (whole, piece) => whole.includes(piece)),
  starts_with: (actual, part) => texts(actual, part, (whole, piece) => whole.startsWith(piece)),
  ends_with: (actual, part) => texts(actual, part, (whole, piece) => whole.endsWith(piece)),
  gt: (actual, bound) => numbers(actual, bound, (a, b) => a > b),
  gte: (actual, bound) => numbers(actual, bound, (a, b) => a >= b),
  lt: (actual, bound) => numbers(actual, bound, (a, b) => a < b),
  lte: (actual, bound) => numbers(actual, bound, (a, b) => a <= b),
  before: (actual, bound, { zone }) =>
    numbers(readInstantOrDate(actual, zone), readInstantOrDate(bound, zone), (a, b) => a < b),
  after: (actual, bound, { zone }) =>
    numbers(readInstantOrDate(actual, zone), readInstantOrDate(bound, zone), (a, b) => a > b),
  within_last: (actual, duration, { now, zone, workspaceZone }) => {
    const at = readInstantOrDate(actual, zone);
    if (at === null || !isDuration(duration)) return false;
    return at > subtractDuration(now, duration, workspaceZone) && at <= now;
  },
  within_next: (actual, duration, { now, zone, workspaceZone }) => {
    const at = readInstantOrDate(actual, zone);
    if (at === null || !isDuration(duration)) return false;
    return at > now && at <= addDuration(now, duration, workspaceZone);
  },
};

const texts = (a: Json, b: Json, test: (a: string, b: string) => boolean): boolean =>
  typeof a === 'string' && typeof b === 'string' && test(a, b);

const numbers = (a: Json, b: Json, test: (a: number, b: number) => boolean): boolean =>
  typeof a === 'number' && typeof b === 'number' && test(a, b);

function isToday(value: Json, { now, zone }: Calendar): boolean {
  const date = readLocalDate(value, zone);
  return date !== null && isAnniversary(date, dateAt(now, zone));
}

/** For `times` and `sum`: their left side is always a number. */
export function compareNumber(op: CountOperator, actual: number, expected: number): boolean {
  if (op === 'equals') return actual === expected;
  if (op === 'not_equals') return actual !== expected;
  return numbers(actual, expected, (a, b) =>
    op === 'gt' ? a > b : op === 'gte' ? a >= b : op === 'lt' ? a < b : a <= b,
  );
}
