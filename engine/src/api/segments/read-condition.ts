import type { Condition } from '@olle/shared/conditions/condition';
import { parseCondition } from '@olle/shared/conditions/parse-condition';
import { ApiError } from '../http/api-error.ts';

/** A condition from outside; one that a segment cannot ask is refused with the place of each fault. */
export function readCondition(input: unknown): Condition {
  const parsed = parseCondition(input, 'segment');
  if (!parsed.ok) throw new ApiError('condition_invalid', parsed.problems);
  return parsed.condition;
}
