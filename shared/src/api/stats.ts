import { z } from 'zod';
import { count, givenInstant, versionQuery } from './fields.ts';

const totals = { entered: count, waiting: count, finished: count, exited: count, failed: count, goals: count };

/** How many came in and what became of them; `waiting` includes those held. */
export const statsTotals = z.strictObject(totals);
export type StatsTotals = z.infer<typeof statsTotals>;

/** What people, and messages to them, did at a node. */
export const nodeDeeds = [
  'reached',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'unsubscribed',
  'complained',
  'skipped',
  'failed',
  /** Of those who came to it, who met the goal afterwards. */
  'goals',
  /** Ended here before the end of the way: by an exit rule, by a person, or because it failed. */
  'left',
] as const;
export const nodeCounts = ['waiting', ...nodeDeeds] as const;
export type NodeCount = (typeof nodeCounts)[number];

/** A node that nobody reached. */
export function noCounts(): Record<NodeCount, number> {
  const zeros = Object.fromEntries(nodeCounts.map((name) => [name, 0]));
  return zeros as Record<NodeCount, number>; // made from the very list of its keys
}

/** Postgres takes no offset of 16 hours or more. */
const utc = givenInstant.transform((text) => new Date(text).toISOString());

export const statsQuery = z.object({
  from: utc.optional(),
  to: utc.optional(),
  version: versionQuery.optional(),
});
export type StatsQuery = z.infer<typeof statsQuery>;

/** Edges are named `from/output`; one that nobody took is absent and means 0. */
export const statsAnswer = z.strictObject({
  ...totals,
  goalValue: z.array(z.strictObject({ currency: z.string().nullable(), sum: z.number() })),
  nodes: z.record(z.string(), z.record(z.enum(nodeCounts), count)),
  edges: z.record(z.string(), count),
  /** Of those who took an edge, who met the goal afterwards; absent where nobody did. */
  edgeGoals: z.record(z.string(), count),
  /** Who was not let in, by the code of the reason; absent where nobody counted. */
  notEntered: z.record(z.string(), count).optional(),
});
export type StatsAnswer = z.infer<typeof statsAnswer>;
