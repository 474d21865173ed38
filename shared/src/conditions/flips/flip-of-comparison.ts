import type { Json } from '../../json.ts';
import type { Calendar } from '../../schedule/calendar.ts';
import { isDuration } from '../../schedule/duration.ts';
import type { Instant } from '../../schedule/instant.ts';
import { readInstantOrDate, readLocalDate } from '../../schedule/local-date.ts';
import { nextCrossing } from '../../schedule/next-crossing.ts';
import { nextAnniversaryFlip } from '../../schedule/next-day.ts';
import type { Operator } from '../condition.ts';
import { elementsOf } from '../path.ts';
import { earliest } from './earliest.ts';

/** These ask the clock. */
export const clockOperators: readonly Operator[] = ['within_last', 'within_next', 'anniversary'];

/** Until when no passing of time changes this comparison; null: never does. */
export function flipOfComparison(
  op: Operator,
  values: readonly Json[],
  expected: Json | undefined,
  calendar: Calendar,
): Instant | null {
  if (!clockOperators.includes(op)) return null;
  const { now, zone, workspaceZone } = calendar;
  const actuals = elementsOf(values);
  if (op === 'anniversary') {
    const dates = actuals.map((value) => readLocalDate(value, zone)).filter((date) => date !== null);
    return earliest(dates.map((date) => nextAnniversaryFlip(date, now, zone)));
  }
  const instants = actuals.map((value) => readInstantOrDate(value, zone)).filter((at) => at !== null);
  const durations = expected === undefined || expected === null ? [] : elementsOf([expected]).filter(isDuration);
  const direction = op === 'within_last' ? -1 : 1;
  return earliest(
    durations.flatMap((duration) =>
      instants.flatMap((at) => [at > now ? at : null, nextCrossing(at, duration, direction, now, workspaceZone)]),
    ),
  );
}
