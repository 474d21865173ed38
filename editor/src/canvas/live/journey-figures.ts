import { z } from 'zod';

const count = z.number().default(0);

const nodeFigures = z.object({
  reached: count,
  waiting: count,
  sent: count,
  delivered: count,
  opened: count,
  clicked: count,
  skipped: count,
  failed: count,
});
export type NodeFigures = z.infer<typeof nodeFigures>;

/** How a journey goes: `GET /api/journeys/{id}/stats`, and the same over the live stream. */
export const journeyFiguresSchema = z.object({
  entered: count,
  waiting: count,
  finished: count,
  exited: count,
  failed: count,
  goals: count,
  nodes: z.record(z.string(), nodeFigures).default({}),
  edges: z.record(z.string(), z.number()).default({}),
  notEntered: z.record(z.string(), z.number()).default({}),
});
export type JourneyFigures = z.infer<typeof journeyFiguresSchema>;
