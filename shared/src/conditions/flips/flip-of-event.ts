import type { Fact } from '../../runner/fact.ts';
import { type Asking, ask } from '../../runner/question.ts';
import type { Scope } from '../../runner/scope.ts';
import { parseDuration } from '../../schedule/duration.ts';
import { afterFactsOf, type Instant, isAfter, type Point } from '../../schedule/instant.ts';
import { nextCrossing } from '../../schedule/next-crossing.ts';
import { subtractDuration } from '../../schedule/zone.ts';
import { compareNumber } from '../compare.ts';
import type { EventCondition, MessageCondition } from '../condition.ts';
import { eventQuestion } from '../event-question.ts';
import { earliest } from './earliest.ts';
import { asksClock, flipOfFilters } from './flip-of-filters.ts';

/** So many facts are looked at, the oldest first; who has more is asked again before it could matter. */
export const mostWindowFacts = 200;
const askedAgain = 60_000;
/** Months do not simply pass an instant once (`nextCrossing`), so what has just left may come back. */
const back = 5 * 86_400_000;

/** Until when no passing of time changes how many of these events count. */
export function* flipOfEvent(condition: EventCondition, scope: Scope): Asking<Instant | null> {
  const { within, ...always } = condition;
  const question = eventQuestion(always, { ...scope, arrival: afterFactsOf(scope.now) });
  const clocked = (question?.where ?? []).filter(asksClock);
  if (!question || (within === undefined && clocked.length === 0)) return null;
  const { after, where, event, until } = question;
  const facts = yield* ask<'window_facts'>({
    kind: 'window_facts',
    event,
    where: where.filter((filter) => !asksClock(filter)),
    after: within === undefined ? after : later(after, windowStart(within, scope)),
    until,
    now: scope.now,
    zone: scope.zone,
    workspaceZone: scope.workspaceZone,
    limit: mostWindowFacts,
  });
  const leaving = (fact: Fact): Instant | null =>
    within === undefined ? null : nextCrossing(fact.at, within, -1, scope.now, scope.workspaceZone);
  const full = facts.length === mostWindowFacts;
  if (clocked.length > 0) {
    const flips = facts.flatMap((fact) => [leaving(fact), flipOfFilters(fact.properties, clocked, scope)]);
    return earliest([...flips, full ? scope.now + askedAgain : null]);
  }
  const leaves = facts.map(leaving);
  const simple = condition.sum === undefined && within !== undefined && parseDuration(within).months === 0;
  return simple && !full ? flipOfCount(condition.times, leaves) : earliest(leaves);
}

/** One after the other leaves the window; which of them makes the difference? */
function flipOfCount(times: EventCondition['times'], leaves: readonly (Instant | null)[]): Instant | null {
  const { op, value } = times ?? { op: 'gte' as const, value: 1 };
  const inside = leaves.filter((at) => at !== null).sort((a, b) => a - b);
  const holds = (count: number): boolean => compareNumber(op, count, value);
  const decisive = inside.findIndex((_, gone) => holds(inside.length - gone - 1) !== holds(inside.length));
  return inside[decisive] ?? null;
}

/** Until when no passing of time changes what is said of messages. */
export function* flipOfMessage({ within, ...condition }: MessageCondition, scope: Scope): Asking<Instant | null> {
  const { now, run, workspaceZone } = scope;
  if (within === undefined || ('node' in condition.message && !run)) return null;
  const last = yield* ask<'last_message'>({ kind: 'last_message', runId: run?.id ?? null, condition, now });
  return last === null ? null : nextCrossing(last, within, -1, now, workspaceZone);
}

function windowStart(within: string, { now, workspaceZone }: Scope): Point {
  const start = subtractDuration(now, within, workspaceZone);
  return afterFactsOf(parseDuration(within).months === 0 ? start : start - back);
}

const later = (a: Point | null, b: Point): Point => (a !== null && isAfter(a, b) ? a : b);
