import { z } from 'zod';
import { count, instant, nameSchema } from './fields.ts';
import { pageOf } from './page.ts';

export const couponPoolBody = z.strictObject({ name: nameSchema.max(100) });
export const couponPoolCreatedAnswer = z.strictObject({ id: z.uuid() });

export const couponPoolAnswer = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  total: count,
  issued: count,
  available: count,
  /** A tenth or less is left, or fewer than the last seven days took. */
  low: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
});
export type CouponPoolAnswer = z.infer<typeof couponPoolAnswer>;
export const couponPoolListAnswer = pageOf(couponPoolAnswer);

export const couponCodesBody = z.strictObject({ codes: z.array(z.string().trim().min(1).max(200)).min(1).max(10_000) });
/** Codes that the pool already has, or that came twice, are left out and counted. Of a CSV, with the first of them. */
export const couponCodesAnswer = z.strictObject({
  added: count,
  duplicates: count,
  /** Rows of a CSV without a usable code. */
  refused: count.optional(),
  examples: z
    .strictObject({
      duplicates: z.array(z.string()),
      refused: z.array(z.strictObject({ line: count, why: z.string() })),
    })
    .optional(),
});
const couponImportAnswer = couponCodesAnswer.required();
export type CouponImportAnswer = z.infer<typeof couponImportAnswer>;
