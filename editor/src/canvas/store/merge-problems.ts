import { isKnownProblem } from '@olle/shared/i18n/problems';
import type { ShownProblem } from './shown-problem.ts';

/** What validation finds here is fresher than the server's answer; of that, only what it alone can find is added. */
export function mergeProblems(
  local: readonly ShownProblem[],
  server: readonly ShownProblem[],
): readonly ShownProblem[] {
  return [...local, ...server.filter(({ code }) => !isKnownProblem(code))];
}
