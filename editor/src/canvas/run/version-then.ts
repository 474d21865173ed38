import type { RunAnswer } from '@olle/shared/api/runs';
import { moveCodes } from '@olle/shared/i18n/say-move';
import { inOrder, type ToldMove } from './moves-among.ts';

type Moved = Pick<RunAnswer, 'steps' | 'moves' | 'version'>;

/** Which version a run was on after its first `count` steps; 0: as it entered. */
export function versionThen({ steps, moves, version }: Moved, count: number): number {
  // Whoever is let out does not come onto the version that did it.
  const all = inOrder(moves).filter(({ change }) => change !== 'exited');
  const first = all[0]?.from ?? version;
  const step = steps[count - 1];
  if (!step) return first;
  const at = Date.parse(step.at);
  // A step that was left by a move is of the version before, at the same instant.
  const isLeft = moveCodes.includes(step.reason.code) && step.outcome !== 'waiting';
  const isDone = (move: ToldMove): boolean => Date.parse(move.at) < at || (!isLeft && Date.parse(move.at) === at);
  return all.findLast(isDone)?.to ?? first;
}

/** Every version that it was on, the present one among them. */
export const versionsOf = (run: Moved): readonly number[] => [
  ...new Set([run.version, ...Array.from({ length: run.steps.length + 1 }, (_, count) => versionThen(run, count))]),
];
