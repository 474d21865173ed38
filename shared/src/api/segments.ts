import { z } from 'zod';
import { conditionAnswer, conditionInput, count, instant, nameSchema } from './fields.ts';
import { pageOf } from './page.ts';

export const segmentBody = z.strictObject({ name: nameSchema, condition: conditionInput });
export const segmentChangeBody = z.strictObject({ name: nameSchema.optional(), condition: conditionInput.optional() });
export const segmentCreatedAnswer = z.strictObject({ id: z.uuid() });

export const segmentAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  condition: conditionAnswer,
  createdBy: z.string(),
  createdAt: instant,
  updatedAt: instant,
});
export type SegmentAnswer = z.infer<typeof segmentAnswer>;
export const segmentListAnswer = pageOf(segmentAnswer);

export const segmentPreviewBody = z.strictObject({ condition: conditionInput });
/** Exact up to 100,000 customers, an estimate above. */
export const segmentPreviewAnswer = z.strictObject({
  size: count,
  /** All customers that there are. */
  of: count,
  estimate: z.boolean(),
  sample: z.array(z.strictObject({ customerId: z.uuid(), userId: z.string().nullable(), name: z.string().nullable() })),
});
export type SegmentPreview = z.infer<typeof segmentPreviewAnswer>;

/** `since` is null where membership is computed when asked. */
export const memberAnswer = z.strictObject({
  customerId: z.uuid(),
  userId: z.string().nullable(),
  name: z.string().nullable(),
  since: instant.nullable(),
});
export type SegmentMember = z.infer<typeof memberAnswer>;
export const memberListAnswer = pageOf(memberAnswer);
