import { z } from 'zod';
import { defineNode } from '../define-node.ts';

export const throttle = defineNode({
  type: 'throttle',
  family: 'time',
  config: z.strictObject({
    /** Customers that pass in any minute, or any hour, over all runs of the journey. */
    limit: z.int().min(1).max(1_000_000),
    per: z.enum(['minute', 'hour']),
  }),
  initial: { limit: 100, per: 'minute' },
});
