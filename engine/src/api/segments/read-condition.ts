import type { Condition } from '@olle/shared/conditions/condition';
import { parseCondition } from '@olle/shared/conditions/parse-condition';
import type { Language } from '@olle/shared/i18n/language';
import { problemSentence } from '@olle/shared/i18n/problems';
import { ApiError } from '../http/api-error.ts';

/** A condition from outside; one that a segment cannot ask is refused with the place of each fault. */
export function readCondition(input: unknown, language: Language): Condition {
  const parsed = parseCondition(input, 'segment');
  if (parsed.ok) return parsed.condition;
  throw new ApiError(
    'condition_invalid',
    parsed.problems.map((problem) => ({ ...problem, message: problemSentence(problem, language) })),
  );
}
