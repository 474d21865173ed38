import { z } from 'zod';

/** Of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2_000).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** Of a list that is asked for with a body. */
export const pageBody = z.strictObject({
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(2_000).optional(),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}
