import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count, instant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';
import { runItem } from './runs.ts';

/** Which of those that cannot go on: of a journey, at a step, for a reason. */
const stuckFilter = {
  journeyId: z.uuid().optional(),
  nodeId: z.string().max(200).optional(),
  code: z.string().max(200).optional(),
};

/** The step at which somebody stands. */
export const stuckStep = {
  nodeType: z.string().nullable(),
  /** What its card says; null where the version has no such step, or it cannot be read. */
  nodeTitle: z.string().nullable(),
};

export const stuckListQuery = pageQuery.extend(stuckFilter);

export const stuckItem = runItem.extend({
  /** Why it cannot go on, and what was seen. */
  reason: z.strictObject({ code: z.string(), facts: jsonObjectSchema }),
  ...stuckStep,
  /** Since when. */
  stuckAt: instant,
});
export type StuckItem = z.infer<typeof stuckItem>;

export const stuckListAnswer = pageOf(stuckItem);

/** How many stand at each step for each reason, the most first. */
export const stuckSummaryQuery = z.object({ journeyId: z.uuid().optional() });
export const stuckSummaryAnswer = z.strictObject({
  total: count,
  groups: z.array(
    z.strictObject({
      journeyId: z.uuid(),
      journeyName: z.string(),
      nodeId: z.string().nullable(),
      ...stuckStep,
      code: z.string(),
      /** What was seen with the latest of them. */
      facts: jsonObjectSchema,
      count,
      since: instant,
    }),
  ),
});
export type StuckSummary = z.infer<typeof stuckSummaryAnswer>;

/** Those named, or all that the filter lets through. */
export const stuckActionBody = z.strictObject({
  ...stuckFilter,
  ids: z.array(z.uuid()).min(1).max(1_000).optional(),
  note: z.string().trim().min(1).max(2_000),
});

export const stuckJobAnswer = z.strictObject({
  id: z.uuid(),
  action: z.enum(['retry', 'skip', 'exit']),
  status: z.enum(['running', 'done']),
  total: count,
  processed: count,
  /** Those that are stuck no more. */
  freed: count,
  note: z.string(),
  actor: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
export type StuckJob = z.infer<typeof stuckJobAnswer>;
