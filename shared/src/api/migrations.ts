import { z } from 'zod';
import { inFlightSchema } from '../journey/in-flight.ts';
import { count, instant, versionQuery, versionSchema } from './fields.ts';
import { pageOf } from './page.ts';

const publishedOverdue = z.enum(['now', 'spread']);

/** A difference in words; `nodeId` null is the journey itself, `trigger` its start. */
const changeAnswer = z.strictObject({ code: z.string(), nodeId: z.string().nullable(), sentence: z.string() });

/** An old version again, instead of the draft. */
export const impactQuery = z.object({ version: versionQuery.optional() });

/** `dueNow`: those whose wait would be over by now if they followed. */
const positions = { nodeId: z.string(), waiting: count, dueNow: count };

export const impactAnswer = z.strictObject({
  changes: z.array(changeAnswer),
  nodes: z.array(z.strictObject({ ...positions, change: z.enum(['changed', 'removed']) })),
  /** Others where somebody waits: only where they lead to is different, or nothing is. */
  others: z.array(z.strictObject({ ...positions, change: z.enum(['rewired', 'same']) })),
  /** What each of these nodes does, for nodes that the draft does not have any more. */
  titles: z.record(z.string(), z.string()),
  /** All who are inside an older version. */
  inside: count,
  /** What was looked at: a publication that names them is refused if somebody else published or edited meanwhile. */
  live: count.nullable(),
  revision: count,
});
export type ImpactAnswer = z.infer<typeof impactAnswer>;

export const compareAnswer = z.strictObject({ changes: z.array(changeAnswer) });

export const dryRunBody = z.strictObject({
  version: versionSchema.optional(),
  inFlight: inFlightSchema,
});

/** `leaveNow`: of those who follow, whose wait would be over at once. */
export const dryRunAnswer = z.strictObject({
  stay: count,
  follow: count,
  map: count,
  exit: count,
  leaveNow: count,
  nodes: z.array(
    z.strictObject({ nodeId: z.string(), action: z.enum(['follow', 'map', 'exit']), people: count, leaveNow: count }),
  ),
});
export type DryRunAnswer = z.infer<typeof dryRunAnswer>;

export const migrationAnswer = z.strictObject({
  id: z.uuid(),
  journeyId: z.uuid(),
  version: count,
  status: z.enum(['running', 'done', 'undoing', 'undone']),
  total: count,
  /** Taken up so far. */
  done: count,
  /** Followed or mapped. */
  moved: count,
  followed: count,
  mapped: count,
  exited: count,
  /** They had moved on by themselves, or left. */
  gone: count,
  /** They are in the list of those stuck. */
  failed: count,
  undone: count,
  /** At an undo: they had moved on since. */
  kept: count,
  inFlight: inFlightSchema,
  overdue: publishedOverdue,
  actor: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** Until then it can be undone; null: no more. */
  undoableUntil: instant.nullable(),
});
export type MigrationAnswer = z.infer<typeof migrationAnswer>;

export const migrationListAnswer = pageOf(migrationAnswer);
