import type { Overdue } from '../journey/late.ts';
import type { Plan } from '../journey/plan.ts';
import type { Instant, Point } from '../schedule/instant.ts';
import { subtractDuration } from '../schedule/zone.ts';
import { type Asking, ask } from './question.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** Handled later than this, a wait counts from its handling, so that an outage does not bunch messages. */
export const lateAfter = 60_000;

/** What is handled sooner was not held by a pause, or by none that is worth a question. */
const askedAfter = 1_000;

/** By how many milliseconds something is handled late. */
export function latenessOf(world: World, { at }: Pick<Point, 'at'>): number | false {
  const by = world.now() - at;
  return by > lateAfter && by;
}

export const isLate = (world: World, point: Pick<Point, 'at'>): boolean => latenessOf(world, point) !== false;

/** Is what is handled now older than the messages that may still go out? */
export function* isTooLate(world: World, plan: Plan, run: Run, at: Instant): Asking<boolean> {
  const overdue = yield* overdueOf(world, plan, run, at);
  if (typeof overdue !== 'object') return false;
  return at < subtractDuration(world.now(), overdue.skipOlderThan, world.workspaceZone);
}

/**
 * What happens to those whose wait ended at `at`: what was chosen at the end of the pause that held them, however short
 * it was, else (an outage), when it is handled late, what the journey says.
 */
export function* overdueOf(world: World, plan: Plan, run: Run, at: Instant): Asking<Overdue> {
  if (world.now() - at <= askedAfter) return 'now';
  const chosen = yield* ask<'pause_overdue'>({ kind: 'pause_overdue', journeyId: run.journeyId, at });
  if (chosen) return chosen;
  return (isLate(world, { at }) && plan.late) || 'now';
}
