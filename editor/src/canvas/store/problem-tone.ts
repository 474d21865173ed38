import type { ShownProblem } from './shown-problem.ts';
import { unsetCodes } from './unset-codes.ts';

export type ProblemTone = ShownProblem['severity'] | 'unset';

/** Until somebody tries to publish, what is not filled in yet is no mistake. */
export const toneOf = ({ code, severity }: ShownProblem, tried: boolean): ProblemTone =>
  !tried && severity === 'error' && unsetCodes.has(code) ? 'unset' : severity;

const tones = ['error', 'warning', 'unset'] as const satisfies readonly ProblemTone[];

/** The most serious of them. */
export const toneOfAll = (problems: readonly ShownProblem[], tried: boolean): ProblemTone =>
  tones.find((tone) => problems.some((problem) => toneOf(problem, tried) === tone)) ?? 'unset';

export interface ProblemCount {
  readonly wrong: number;
  readonly unset: number;
}

export function countProblems(problems: readonly ShownProblem[], tried: boolean): ProblemCount {
  const unset = problems.filter((problem) => toneOf(problem, tried) === 'unset').length;
  return { wrong: problems.length - unset, unset };
}
