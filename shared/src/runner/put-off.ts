import { type Instant, toIso } from '../schedule/instant.ts';
import { recordStep, standOf } from './advance.ts';
import { overdueOf } from './late.ts';
import type { Asking } from './question.ts';
import { type Reason, reason } from './reason.ts';
import type { Run } from './run.ts';
import { putOffBy, spreadFrom } from './spread.ts';
import type { World } from './world.ts';

/** Who is overdue and has not been put off yet waits for a turn within the hour; null: goes on now. */
export function* putOff(world: World, run: Run): Asking<Run | null> {
  const { position } = run;
  if (!position || position.until === null || putOffBy(position) > 0) return null;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  if ((yield* overdueOf(world, plan, run, position.until)) !== 'spread') return null;
  const until = spreadFrom(world, run);
  const memo = { ...position.memo, spread: until - position.until };
  const later: Run = { ...run, position: { ...position, until, memo } };
  world.runs.set(run.id, later);
  const waits = { kind: 'wait' as const, until, reason: putOffTill(world, until) };
  recordStep(world, later, standOf(position), plan.nodes[position.nodeId]?.type ?? '', waits, null);
  return later;
}

/** Why somebody whose wait is over is still there. */
export const putOffTill = ({ workspaceZone: zone }: World, until: Instant): Reason =>
  reason('put_off', { until: toIso(until), zone });
