import { z } from 'zod';
import { defineNode } from '../define-node.ts';
import { outputIdSchema } from '../output-id.ts';

export const jump = defineNode({
  type: 'jump',
  family: 'decision',
  config: z.strictObject({
    /** Empty until one is chosen. */
    to: z.union([z.literal(''), outputIdSchema]),
    /** How often one run jumps from here. */
    max: z.int().min(1).max(100),
  }),
  initial: { to: '', max: 3 },
  outputs: () => [{ id: 'next' }],
  problems: ({ to }) => (to === '' ? [{ field: 'to', code: 'jump_target_missing' }] : []),
  leaps: ({ to, max }) => (to === '' ? [] : [{ output: 'jump', to, field: 'to', times: max }]),
  retarget: (config, newId) => (config.to === '' ? config : { ...config, to: newId(config.to) }),
});
