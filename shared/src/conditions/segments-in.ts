import type { Condition } from './condition.ts';

/** The segments that a condition asks for, each once. */
export const segmentsIn = (condition: Condition): string[] => [...new Set(named(condition))];

function named(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(named);
  if ('any' in condition) return condition.any.flatMap(named);
  if ('not' in condition) return named(condition.not);
  return 'segment' in condition ? [condition.segment] : [];
}
