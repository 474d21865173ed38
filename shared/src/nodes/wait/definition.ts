import { z } from 'zod';
import { durationSchema } from '../../schedule/duration.ts';
import { defineNode } from '../define-node.ts';

export const wait = defineNode({
  type: 'wait',
  family: 'time',
  config: z.strictObject({ for: durationSchema }),
  initial: { for: 'P1D' },
});
