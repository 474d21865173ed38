import type { JsonObject } from '../json.ts';
import { type Asking, ask } from '../runner/question.ts';
import type { Scope } from '../runner/scope.ts';
import { subtractDuration } from '../schedule/zone.ts';
import { compareNumber } from './compare.ts';
import type { EventCondition, MessageCondition } from './condition.ts';
import { eventQuestion } from './event-question.ts';
import type { Explained } from './explained.ts';

/** Counted when `times` is given or nothing else is asked; `sum` alone asks the sum alone. */
export function* decideEvent(condition: EventCondition, scope: Scope): Asking<Explained> {
  const { event, sum, within, since, until } = condition;
  const times = condition.times ?? (sum ? null : { op: 'gte' as const, value: 1 });
  const question = eventQuestion(condition, scope);
  const found = question ? yield* ask<'event_summary'>(question) : { count: 0, sum: 0 };
  const holds =
    (!times || compareNumber(times.op, found.count, times.value)) &&
    (!sum || compareNumber(sum.op, found.sum, sum.value));
  const facts = {
    event,
    count: found.count,
    ...(times && { times }),
    ...(sum && { sum: found.sum, sumOf: sum }),
    ...given({ within, since, until }),
  };
  return { holds, facts };
}

/** A node's message belongs to the run that is asking; without one there is none. */
export function* decideMessage(condition: MessageCondition, scope: Scope): Asking<Explained> {
  const { message, status, within } = condition;
  const { now, run, workspaceZone } = scope;
  const after = within === undefined ? null : subtractDuration(now, within, workspaceZone);
  const question = { kind: 'message_status' as const, runId: run?.id ?? null, condition, after, now };
  const actual = 'node' in message && !run ? false : yield* ask<'message_status'>(question);
  return { holds: actual, facts: { ...message, status, actual, ...given({ within }) } };
}

function given(bounds: Readonly<Record<string, string | undefined>>): JsonObject {
  const facts: JsonObject = {};
  for (const [name, bound] of Object.entries(bounds)) if (bound !== undefined) facts[name] = bound;
  return facts;
}
