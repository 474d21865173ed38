import { z } from 'zod';
import { defineNode } from '../define-node.ts';
import { outputIdSchema } from '../output-id.ts';

const variantSchema = z.strictObject({
  id: outputIdSchema,
  name: z.string().max(80),
  weight: z.number().min(0).max(100),
  /** Its customers are kept out on purpose, to measure the others against. */
  holdout: z.boolean().optional(),
});

export const ab = defineNode({
  type: 'ab',
  family: 'decision',
  config: z.strictObject({ experiment: z.string().max(100), variants: z.array(variantSchema).max(10) }),
  initial: {
    experiment: '',
    variants: [
      { id: 'a', name: 'A', weight: 50 },
      { id: 'b', name: 'B', weight: 50 },
    ],
  },
  outputs: ({ variants }) => variants.map(({ id, name }) => ({ id, name })),
  problems: ({ experiment, variants }) => {
    const sum = variants.reduce((total, { weight }) => total + weight, 0);
    return [
      ...(experiment.trim() === '' ? [{ field: 'experiment', code: 'experiment_missing' }] : []),
      ...(variants.length < 2 ? [{ field: 'variants', code: 'variants_too_few' }] : []),
      // Weights are typed by people: 33.3 + 33.3 + 33.4 is 100.
      ...(Math.abs(sum - 100) > 1e-6 ? [{ field: 'variants', code: 'weights_not_100', facts: { sum } }] : []),
      ...(variants.length > 0 && variants.every(({ holdout }) => holdout)
        ? [{ field: 'variants', code: 'variants_all_held_out' }]
        : []),
      ...variants
        .filter(({ id }, index) => variants.findIndex((other) => other.id === id) < index)
        .map(({ id }) => ({ field: 'variants', code: 'output_twice', facts: { id } })),
    ];
  },
});
