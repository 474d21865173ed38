import type { ConditionProblem } from '../conditions/problem-messages.ts';
import type { ConfigProblem } from './problem.ts';

/** Problems of a condition, or of filters, at the setting that holds them: `branches.0.when.all.1.value`. */
export const placed = (field: string, problems: readonly ConditionProblem[]): ConfigProblem[] =>
  problems.map(({ path, code }) => ({ field: path === '' ? field : `${field}.${path}`, code }));
