import { z } from 'zod';
import { defineNode } from '../define-node.ts';

export const exit = defineNode({
  type: 'exit',
  family: 'end',
  config: z.strictObject({ reason: z.string().max(200) }),
  initial: { reason: '' },
  outputs: () => [],
});
