import { type Asking, ask } from '../runner/question.ts';
import type { Scope } from '../runner/scope.ts';
import { chooseZone } from '../schedule/zone.ts';
import { decide } from './evaluate.ts';

/** What this decision already knows of segments; one that is being asked counts as "not a member" (a cycle). */
export type SegmentTrail = ReadonlyMap<string, boolean> & { set(segmentId: string, member: boolean): unknown };

const deepest = 10;

/** Membership, by the segment's own condition. A segment that is gone has no members. */
export function* inSegment(
  segmentId: string,
  scope: Scope,
  trail: SegmentTrail,
  depth = depthOf(scope),
): Asking<boolean> {
  const known = trail.get(segmentId);
  if (known !== undefined) return known;
  if (depth >= deepest) return false;
  trail.set(segmentId, false);
  const condition = yield* ask<'segment'>({ kind: 'segment', segmentId });
  const member = condition ? (yield* decide(condition, segmentScope(scope, depth + 1), trail)).holds : false;
  trail.set(segmentId, member);
  return member;
}
