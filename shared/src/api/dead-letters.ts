import { z } from 'zod';
import { jsonSchema } from '../json.ts';
import { count, instant } from './fields.ts';
import { pageOf } from './page.ts';

export const deadLetterListAnswer = pageOf(
  z.strictObject({ id: z.uuid(), code: z.string(), message: z.string(), body: jsonSchema, at: instant }),
);

/** Without `ids`, all of them. */
export const redriveBody = z.strictObject({ ids: z.array(z.uuid()).max(1_000).optional() });
/** `items`: those that still cannot be taken in, and why; the first 1,000 of them. */
export const redriveAnswer = z.strictObject({
  redriven: count,
  failed: count,
  items: z.array(z.strictObject({ id: z.uuid(), code: z.string(), message: z.string() })),
});
