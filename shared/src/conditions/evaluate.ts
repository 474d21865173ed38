import type { JsonObject } from '../json.ts';
import { type Asking, ask } from '../runner/question.ts';
import type { Scope } from '../runner/scope.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { Condition } from './condition.ts';
import { decideEvent, decideMessage } from './decide-history.ts';
import { decideAttribute, decideConsent, decideElement, decideStep, decideTrigger } from './decide-snapshot.ts';
import type { Explained } from './explained.ts';

/**
 * Does the condition hold for this customer, now? Yields the questions it has to ask; members are asked in order, and
 * only until one decides.
 * @example conclude(evaluate({ event: 'Order Completed', within: 'P30D' }, scope), memory)
 */
export function* evaluate(condition: Condition, scope: Scope): Asking<boolean> {
  return (yield* explain(condition, scope)).holds;
}

/**
 * As `evaluate`, with the facts that decided. Of `all` that fails and `any` that holds those are the deciding member's
 * own; otherwise every member's, under `all` or `any`.
 */
export const explain = (condition: Condition, scope: Scope): Asking<Explained> =>
  decide(condition, scope, { known: new Map(), depth: 0 });

/** What this decision already knows of segments, and how deep in segments of segments it is. */
interface Trail {
  readonly known: Map<string, boolean>;
  readonly depth: number;
}

const deepest = 10;

function* decide(condition: Condition, scope: Scope, trail: Trail): Asking<Explained> {
  if ('all' in condition) return yield* decideGroup('all', condition.all, scope, trail);
  if ('any' in condition) return yield* decideGroup('any', condition.any, scope, trail);
  if ('not' in condition) {
    const { holds, facts } = yield* decide(condition.not, scope, trail);
    return { holds: !holds, facts: { not: facts } };
  }
  if ('segment' in condition) {
    const actual = yield* inSegment(condition.segment, scope, trail);
    return { holds: actual === condition.member, facts: { ...condition, actual } };
  }
  if ('event' in condition) return yield* decideEvent(condition, scope);
  if ('message' in condition) return yield* decideMessage(condition, scope);
  if ('consent' in condition) return decideConsent(condition, scope);
  if ('trigger' in condition) return decideTrigger(condition, scope);
  if ('step' in condition) return decideStep(condition, scope);
  return 'any_in' in condition ? decideElement(condition, scope) : decideAttribute(condition, scope);
}

function* decideGroup(
  kind: 'all' | 'any',
  members: readonly Condition[],
  scope: Scope,
  trail: Trail,
): Asking<Explained> {
  const seen: JsonObject[] = [];
  for (const member of members) {
    const { holds, facts } = yield* decide(member, scope, trail);
    if (holds === (kind === 'any')) return { holds, facts };
    seen.push(facts);
  }
  return { holds: kind === 'all', facts: { [kind]: seen } };
}

/** Membership by the segment's own condition, as if no run were asking. A segment that is gone has no members. */
function* inSegment(segmentId: string, scope: Scope, { known, depth }: Trail): Asking<boolean> {
  const answer = known.get(segmentId);
  if (answer !== undefined) return answer;
  if (depth >= deepest) return false;
  // Until it is decided it counts as "no", so that segments that name each other come to an end.
  known.set(segmentId, false);
  const condition = yield* ask<'segment'>({ kind: 'segment', segmentId });
  const { zone } = chooseZone(scope.customer.attributes.timezone, scope.workspaceZone);
  const alone: Scope = { ...scope, run: null, zone };
  const member = condition ? (yield* decide(condition, alone, { known, depth: depth + 1 })).holds : false;
  known.set(segmentId, member);
  return member;
}
