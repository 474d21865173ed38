import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count, instant } from './fields.ts';
import { messageItem } from './messages.ts';
import { pageOf, pageQuery } from './page.ts';

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
export const runListQuery = pageQuery.extend({
  status: runStatus.optional(),
  nodeId: z.string().max(200).optional(),
});
export const stuckRunsQuery = pageQuery.extend({ stuck: z.literal('true') });

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
  messages: z.array(messageItem),
});
export type RunAnswer = z.infer<typeof runAnswer>;

export const supportBody = z.strictObject({ note: z.string().trim().min(1).max(2_000) });
export const supportAnswer = z.strictObject({ id: z.uuid(), status: runStatus });
