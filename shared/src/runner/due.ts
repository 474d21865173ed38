import type { Plan } from '../journey/plan.ts';
import { conditionExits } from '../journey/rules.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Position, Run } from './run.ts';

/** When the exit conditions of a waiting run are to be asked by time; null: only facts can change their answers. */
export function checkOf(plan: Plan, position: Position): Instant | null {
  if (conditionExits(plan.exits).length === 0) return null;
  // A wait that has just begun has not been asked yet.
  return position.checkAt === undefined ? position.since.at : position.checkAt;
}

/** When time has something to do for a run: its wait ends, or an exit condition may have come to hold. */
export function dueOf(plan: Plan, run: Run): Instant | null {
  const { position } = run;
  if (run.status !== 'waiting' || !position) return null;
  const check = checkOf(plan, position);
  if (position.until === null || check === null) return position.until ?? check;
  return Math.min(position.until, check);
}
