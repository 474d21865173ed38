import { z } from 'zod';

/** Ids of branches, variants and nodes: they stand in edges, counters and URLs. */
export const outputIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  // They are keys of objects, which have `constructor` and its like without being given them.
  .refine((id) => !(id in {}), 'id_reserved');
