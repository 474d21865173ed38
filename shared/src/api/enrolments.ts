import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count, instant } from './fields.ts';

/** Either customers by the shop's ids, or everyone in a segment. */
export const enrolBody = z
  .strictObject({
    userIds: z.array(z.string().min(1).max(512)).max(1_000).optional(),
    segmentId: z.string().min(1).max(100).optional(),
    payload: jsonObjectSchema.default({}),
  })
  .refine(({ userIds, segmentId }) => (userIds === undefined) !== (segmentId === undefined), {
    message: 'exactly one of userIds and segmentId',
  });

/** `outcome`: `entered`, or the code of why not. In the order asked. */
export const enrolledAnswer = z.strictObject({
  items: z.array(z.strictObject({ userId: z.string(), outcome: z.string(), runId: z.uuid().optional() })),
});
export const enrolmentStartedAnswer = z.strictObject({ enrolmentId: z.uuid() });

export const enrolmentAnswer = z.strictObject({
  id: z.uuid(),
  journeyId: z.uuid(),
  segmentId: z.uuid(),
  status: z.enum(['running', 'done', 'failed']),
  total: count,
  processed: count,
  entered: count,
  actor: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
});
