import { z } from 'zod';
import { count, instant } from './fields.ts';
import { messageItem } from './messages.ts';
import { pageOf } from './page.ts';
import { stuckStep } from './stuck.ts';

export const unsentItem = messageItem.extend({
  ...stuckStep,
  /** What the provider or the template said, as it was said. */
  error: z.string().nullable(),
});
export type UnsentItem = z.infer<typeof unsentItem>;

export const unsentListAnswer = pageOf(unsentItem);

/** How many each step could not send for each reason, the most first. */
export const unsentSummaryAnswer = z.strictObject({
  /** Refused, or not to be filled in. */
  failed: count,
  /** Handed over, and the answer was lost. */
  unknown: count,
  groups: z.array(
    z.strictObject({
      journeyId: z.uuid(),
      journeyName: z.string(),
      nodeId: z.string(),
      ...stuckStep,
      code: z.string(),
      /** What was said of the latest of them. */
      error: z.string().nullable(),
      count,
      /** When the oldest of them was to be sent. */
      since: instant,
    }),
  ),
});
export type UnsentSummary = z.infer<typeof unsentSummaryAnswer>;
