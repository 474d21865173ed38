import { conditionSchema } from '@olle/shared/conditions/condition';
import { expect, it } from 'vitest';
import { asGroup, conditionKinds, freshCondition, fromGroup } from './condition-shape.ts';

it('makes rows that can be saved at once', () => {
  for (const kind of conditionKinds) expect(conditionSchema.safeParse(freshCondition(kind)).success).toBe(true);
});

it('writes a single row without a group around it, and reads it back as one row', () => {
  const row = freshCondition('attribute');
  expect(fromGroup(asGroup(row))).toEqual(row);
  expect(fromGroup({ mode: 'any', members: [row] })).toEqual({ any: [row] });
});

it('keeps what groups mean', () => {
  const group = { any: [freshCondition('event'), { not: freshCondition('consent') }] };
  expect(fromGroup(asGroup(group))).toEqual(group);
});
