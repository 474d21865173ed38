import { conditionSchema } from '@olle/shared/conditions/condition';
import { conditionProblems } from '@olle/shared/conditions/problems';
import { expect, it } from 'vitest';
import { segments } from './segments.ts';

it.each(segments)('$name is a condition that can be asked', ({ condition }) => {
  expect(conditionSchema.safeParse(condition).success).toBe(true);
  expect(conditionProblems(condition)).toEqual([]);
});
