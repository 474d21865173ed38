import type { Question } from '../runner/question.ts';
import type { Run } from '../runner/run.ts';
import type { Scope } from '../runner/scope.ts';
import { afterFactsOf, beforeFactsOf, isAfter, type Point } from '../schedule/instant.ts';
import { readInstant } from '../schedule/iso.ts';
import { subtractDuration } from '../schedule/zone.ts';
import type { EventCondition } from './condition.ts';
import { resolveFilters } from './filter.ts';

/** What an event condition asks. null: it counts from the entry and no run is asking, so that nothing can count. */
export function eventQuestion(condition: EventCondition, scope: Scope): Question<'event_summary'> | null {
  const { now, zone, workspaceZone, run } = scope;
  const sinceEntry = condition.since === 'entry';
  if (sinceEntry && !run) return null;
  const lowerBounds = [
    condition.within === undefined ? null : afterFactsOf(subtractDuration(now, condition.within, workspaceZone)),
    sinceEntry && run ? justBefore(run.entry) : instantBound(condition.since),
  ];
  return {
    kind: 'event_summary',
    event: condition.event,
    where: resolveFilters(condition.where ?? [], scope),
    sum: condition.sum?.property ?? null,
    after: lowerBounds.reduce((a, b) => (a && b ? (isAfter(a, b) ? a : b) : (a ?? b)), null),
    until: condition.until === undefined ? null : readInstant(condition.until),
    now,
    arrival: sinceEntry && run ? includingEntry(scope.arrival, run) : scope.arrival,
    zone,
    workspaceZone,
  };
}

function instantBound(since: string | undefined): Point | null {
  const at = readInstant(since);
  return at === null ? null : justBefore(beforeFactsOf(at));
}

const justBefore = ({ at, seq }: Point): Point => ({ at, seq: seq - 1 });

/** The triggering event belongs to "since entry", also in the decision that it brought about. */
function includingEntry(arrival: Point, { entry }: Run): Point {
  const afterEntry = { at: entry.at, seq: Math.min(entry.seq + 1, Number.MAX_SAFE_INTEGER) };
  return isAfter(afterEntry, arrival) ? afterEntry : arrival;
}
