import { nodeCounts } from '@olle/shared/api/stats';
import { z } from 'zod';

const count = z.number().default(0);
const counts = z.record(z.string(), z.number()).default({});

/** Named as in the answer; what an older server does not count is 0. */
const nodeFigures = z.partialRecord(z.enum(nodeCounts), z.number());

/** How a journey goes: `GET /api/journeys/{id}/stats`, and the same over the live stream. */
export const journeyFiguresSchema = z.object({
  entered: count,
  waiting: count,
  finished: count,
  exited: count,
  failed: count,
  goals: count,
  /** What those goals are worth, by the currency that the event names. */
  goalValue: z.array(z.object({ currency: z.string().nullable(), sum: z.number() })).default([]),
  nodes: z.record(z.string(), nodeFigures).default({}),
  edges: counts,
  edgeGoals: counts,
  notEntered: counts,
});
export type JourneyFigures = z.infer<typeof journeyFiguresSchema>;
