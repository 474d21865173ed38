import { z } from 'zod';
import { count, instant } from './fields.ts';

/** Among many, where everything stands: what a person sees first in the morning. */
export const overviewAnswer = z.strictObject({
  /** Channels whose provider did not answer when it was tried last; their messages wait. */
  accounts: z.array(
    z.strictObject({
      channel: z.string(),
      waiting: count,
      /** The oldest of them was queued then. */
      since: instant,
      /** What the attempt ended with, as it was said. */
      error: z.string(),
    }),
  ),
  /** Customers who are being moved or let in, many at once. */
  moves: z.array(
    z.strictObject({
      kind: z.enum(['migration', 'undo', 'enrolment']),
      id: z.uuid(),
      journeyId: z.uuid(),
      journeyName: z.string(),
      total: count,
      done: count,
    }),
  ),
  /** How many entered, by journey: those that run or are paused. One that nobody entered is absent. */
  trends: z.strictObject({
    /** Two weeks ago, to the hour. */
    from: instant,
    /** In each day of 24 hours since then; the last ends now. */
    entered: z.record(z.uuid(), z.array(count)),
  }),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;
