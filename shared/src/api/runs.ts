import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count, givenInstant, instant, versionQuery } from './fields.ts';
import { messageItem } from './messages.ts';
import { pageOf, pageQuery } from './page.ts';
import { nodeDeeds } from './stats.ts';

const runStatus = z.enum(['waiting', 'held', 'finished', 'exited', 'failed']);
const reason = z.strictObject({ code: z.string(), facts: jsonObjectSchema });

/** A run without its steps. */
export const runItem = z.strictObject({
  id: z.uuid(),
  customerId: z.uuid(),
  userId: z.string().nullable(),
  name: z.string().nullable(),
  journeyId: z.uuid(),
  journeyName: z.string(),
  version: count,
  status: runStatus,
  enteredAt: instant,
  endedAt: instant.nullable(),
  endReason: reason.nullable(),
  /** Where it waits; `until` null waits for a fact or a person alone. */
  position: z.strictObject({ nodeId: z.string(), since: instant, until: instant.nullable() }).nullable(),
  /** Why it cannot go on by itself: a person decides. */
  stuck: z.string().nullable(),
});
export type RunItem = z.infer<typeof runItem>;

export const runListAnswer = pageOf(runItem);

/** What a number of the stats counts: with `nodeId` at a step, without it of the journey. */
const runDeeds = ['entered', 'took', 'finished', 'exited', ...nodeDeeds] as const;
export type RunDeed = (typeof runDeeds)[number];

export const runListQuery = pageQuery
  .extend({
    status: runStatus.optional(),
    /** Where they wait now; with `did`, the step at which they did it. */
    nodeId: z.string().max(200).optional(),
    /** The runs behind a number of the stats. */
    did: z.enum(runDeeds).optional(),
    /** For `took` and `goals`: the outcomes by which they left the step, separated by commas. */
    outcome: z.string().max(1_000).optional(),
    /** With `did`: it happened from here … */
    from: givenInstant.optional(),
    /** … until just before here. */
    to: givenInstant.optional(),
    version: versionQuery.optional(),
  })
  // Else they would be passed over, and a list that looks narrowed would hold everybody.
  .refine(({ did, outcome, from, to }) => did !== undefined || (outcome ?? from ?? to) === undefined, 'did_missing');
export const stuckRunsQuery = pageQuery.extend({ stuck: z.literal('true') });

/** From one version to another, as its publisher chose for those inside. */
export const runMove = z.strictObject({
  at: instant,
  from: count,
  to: count,
  action: z.enum(['followed', 'mapped', 'exited']),
  /** When it was undone; null: it was not. */
  undoneAt: instant.nullable(),
  migrationId: z.uuid(),
  /** Who published. */
  actor: z.string(),
});
export type RunMove = z.infer<typeof runMove>;

export const runAnswer = runItem.extend({
  trigger: jsonObjectSchema,
  /** Null: it never had to wait. */
  workflow: z.strictObject({ id: z.string(), runId: z.string().nullable(), url: z.string().optional() }).nullable(),
  steps: z.array(
    z.strictObject({
      seq: count,
      nodeId: z.string(),
      nodeType: z.string(),
      arrivedAt: instant,
      at: instant,
      outcome: z.string(),
      reason,
      messageId: z.uuid().optional(),
    }),
  ),
  /** Oldest first. */
  moves: z.array(runMove),
  messages: z.array(messageItem),
});
export type RunAnswer = z.infer<typeof runAnswer>;

export const supportBody = z.strictObject({ note: z.string().trim().min(1).max(2_000) });
export const supportAnswer = z.strictObject({ id: z.uuid(), status: runStatus });
