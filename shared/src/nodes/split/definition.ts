import { z } from 'zod';
import { type Condition, conditionSchema } from '../../conditions/condition.ts';
import { conditionProblems } from '../../conditions/problems.ts';
import { placed } from '../../journey/placed.ts';
import { defineNode } from '../define-node.ts';
import { outputIdSchema } from '../output-id.ts';

const branchSchema = z.strictObject({ id: outputIdSchema, name: z.string().max(80), when: conditionSchema });
const initialCondition: Condition = { attribute: 'tier', op: 'equals', value: 'vip' };

export const split = defineNode({
  type: 'split',
  family: 'decision',
  config: z.strictObject({ branches: z.array(branchSchema).max(20) }),
  initial: { branches: [{ id: 'vip', name: 'VIP', when: initialCondition }] },
  outputs: ({ branches }) => [...branches.map(({ id, name }) => ({ id, name })), { id: 'else' }],
  conditions: ({ branches }) =>
    branches.map(({ when }, index) => ({ condition: when, field: `branches.${index}.when` })),
  problems: ({ branches }) => [
    ...(branches.length === 0 ? [{ field: 'branches', code: 'branches_empty' }] : []),
    ...branches
      .filter(({ id }, index) => id === 'else' || branches.findIndex((other) => other.id === id) < index)
      .map(({ id }) => ({ field: 'branches', code: 'output_twice', facts: { id } })),
    ...branches.flatMap(({ when }, index) => placed(`branches.${index}.when`, conditionProblems(when))),
  ],
});
