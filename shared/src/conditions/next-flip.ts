import { type Asking, ask } from '../runner/question.ts';
import type { Scope } from '../runner/scope.ts';
import type { Instant } from '../schedule/instant.ts';
import { readLocalDate } from '../schedule/local-date.ts';
import { nextBirthday } from '../schedule/next-day.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { resolveFilters } from './filter.ts';
import { earliest } from './flips/earliest.ts';
import { flipOfComparison } from './flips/flip-of-comparison.ts';
import { flipOfEvent, flipOfMessage } from './flips/flip-of-event.ts';
import { asksAge, flipOfFilters, isAge } from './flips/flip-of-filters.ts';
import { readPath } from './path.ts';
import { resolveValue } from './reference.ts';

/** The answer now, and until when it stands as long as nothing new is received. */
export interface Foresight {
  readonly holds: boolean;
  /** No earlier than this can time alone change the answer; null: it never does. Ask again then. */
  readonly until: Instant | null;
}

/**
 * The next instant at which time alone can change the answer (it may turn out that it did not); null: never.
 * @example conclude(nextFlip({ event: 'Order Completed', within: 'P30D' }, scope), memory)
 */
export function* nextFlip(condition: Condition, scope: Scope): Asking<Instant | null> {
  return (yield* foresee(condition, scope)).until;
}

/** `evaluate` and `nextFlip` at once. What was received for `now` itself counts. */
export function* foresee(condition: Condition, scope: Scope): Asking<Foresight> {
  const { holds, until } = yield* look(condition, scope, { known: new Map(), depth: 0 });
  return { holds, until: until !== null && until > latest ? null : until };
}

/** Nothing stores years of five digits. */
const latest = Date.UTC(9999, 11, 31);

/** As in `evaluate`: what is known of segments, and how deep in segments of segments it is. */
interface Trail {
  readonly known: Map<string, Foresight>;
  readonly depth: number;
}

const deepest = 10;
const nobody: Foresight = { holds: false, until: null };

function* look(condition: Condition, scope: Scope, trail: Trail): Asking<Foresight> {
  if ('all' in condition) return yield* lookAtGroup('all', condition.all, scope, trail);
  if ('any' in condition) return yield* lookAtGroup('any', condition.any, scope, trail);
  if ('not' in condition) {
    const { holds, until } = yield* look(condition.not, scope, trail);
    return { holds: !holds, until };
  }
  if ('segment' in condition) {
    const { holds, until } = yield* lookAtSegment(condition.segment, scope, trail);
    return { holds: holds === condition.member, until };
  }
  return { holds: yield* evaluate(condition, scope), until: yield* flipOfLeaf(condition, scope) };
}

/** While the member that decides stands, the group does; otherwise any of them may change it. */
function* lookAtGroup(
  kind: 'all' | 'any',
  members: readonly Condition[],
  scope: Scope,
  trail: Trail,
): Asking<Foresight> {
  const seen: (Instant | null)[] = [];
  for (const member of members) {
    const { holds, until } = yield* look(member, scope, trail);
    if (holds === (kind === 'any')) return { holds, until };
    seen.push(until);
  }
  return { holds: kind === 'all', until: earliest(seen) };
}

function* lookAtSegment(segmentId: string, scope: Scope, { known, depth }: Trail): Asking<Foresight> {
  const answer = known.get(segmentId);
  if (answer) return answer;
  if (depth >= deepest) return nobody;
  known.set(segmentId, nobody);
  const condition = yield* ask<'segment'>({ kind: 'segment', segmentId });
  const { zone } = chooseZone(scope.customer.attributes.timezone, scope.workspaceZone);
  const member = condition
    ? yield* look(condition, { ...scope, run: null, zone }, { known, depth: depth + 1 })
    : nobody;
  known.set(segmentId, member);
  return member;
}

type Leaf = Exclude<Condition, { all: Condition[] } | { any: Condition[] } | { not: Condition } | { segment: string }>;

function* flipOfLeaf(condition: Leaf, scope: Scope): Asking<Instant | null> {
  const { attributes } = scope.customer;
  if ('consent' in condition) return null;
  if ('message' in condition) return yield* flipOfMessage(condition, scope);
  if ('event' in condition)
    return earliest([yield* flipOfEvent(condition, scope), flipOfAge(scope, (condition.where ?? []).some(asksAge))]);
  if ('any_in' in condition) {
    const flip = flipOfFilters(attributes, resolveFilters([condition], scope), scope);
    return earliest([flip, flipOfAge(scope, asksAge(condition))]);
  }
  const [root, path] =
    'trigger' in condition
      ? [scope.run?.trigger ?? {}, condition.trigger]
      : 'step' in condition
        ? [{ ...scope.run?.heard }, condition.step]
        : [attributes, condition.attribute];
  const flip = flipOfComparison(condition.op, readPath(root, path), resolveValue(condition.value, scope), scope);
  const aged = isAge(condition.value) || ('attribute' in condition && condition.attribute === 'age');
  return earliest([flip, flipOfAge(scope, aged)]);
}

function flipOfAge({ customer, now, zone }: Scope, asked: boolean): Instant | null {
  const birthday = asked ? readLocalDate(customer.attributes.birthday, zone) : null;
  return birthday && nextBirthday(birthday, now, zone);
}
