import { z } from 'zod';
import { count, instant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

const callStatus = z.enum(['waiting', 'answered', 'failed', 'discarded']);

export const callListQuery = pageQuery.extend({
  status: callStatus.optional(),
  nodeId: z.string().max(200).optional(),
});

/** A call of a webhook step. What was sent and answered stays out of the list: it may be long, and secret. */
const callItem = z.strictObject({
  id: z.uuid(),
  runId: z.uuid(),
  customerId: z.uuid(),
  userId: z.string().nullable(),
  nodeId: z.string(),
  visit: count,
  version: count,
  method: z.string(),
  /** Without what the address says behind it. */
  host: z.string(),
  status: callStatus,
  attempts: count,
  /** Of the last answer. */
  httpStatus: count.nullable(),
  /** Why it failed, or why its last attempt did: a code. */
  error: z.string().nullable(),
  createdAt: instant,
  /** Of the last attempt. */
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});
export type CallItem = z.infer<typeof callItem>;

export const callListAnswer = pageOf(callItem);
