import { spreadMs } from '../journey/late.ts';
import { bucketOf } from '../nodes/ab/bucket.ts';
import type { Outcome } from '../nodes/define-behaviour.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Position, Run } from './run.ts';
import type { World } from './world.ts';

type Waiting = Extract<Outcome, { kind: 'wait' }>;

/** Some time within the hour, the same part of it however often it is asked. */
export const spreadFrom = (world: World, run: Run): Instant =>
  world.now() + 1 + Math.floor(bucketOf('overdue', run.id) * spreadMs);

/** By how much a wait was put off, so that not all who are overdue go on at once; it hears no longer for that. */
export const putOffBy = ({ memo }: Pick<Position, 'memo'>): number =>
  typeof memo.spread === 'number' ? memo.spread : 0;

/** When the wait itself is over; null: by no time. */
export const endOfWait = (position: Pick<Position, 'until' | 'memo'>): Instant | null =>
  position.until === null ? null : position.until - putOffBy(position);

/** Until when it hears; null: for as long as it lasts. */
export const endOfHearing = (position: Pick<Position, 'until' | 'memo'>): Instant | null => {
  const end = endOfWait(position);
  return end === null || typeof position.memo.deaf !== 'number' ? end : end - position.memo.deaf;
};

/**
 * A wait that should be over by now goes on to `until` and hears no longer for that: what came after its end would not
 * have been heard, had it begun so.
 */
export const beyondItsEnd = (outcome: Waiting & { readonly until: Instant }, until: Instant): Waiting => ({
  ...outcome,
  until,
  memo: { ...outcome.memo, deaf: until - outcome.until },
});
