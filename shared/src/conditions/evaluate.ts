import type { JsonObject } from '../json.ts';
import { type Asking, ask } from '../runner/question.ts';
import { attributesOf, type Scope } from '../runner/scope.ts';
import { subtractDuration } from '../schedule/zone.ts';
import { brief } from './brief.ts';
import { compare, compareNumber } from './compare.ts';
import type {
  AttributeCondition,
  Condition,
  ConsentCondition,
  ElementFilter,
  EventCondition,
  MessageCondition,
  TriggerCondition,
} from './condition.ts';
import { eventQuestion } from './event-question.ts';
import { passesResolved, resolveFilters } from './filter.ts';
import { elementsOf, readPath } from './path.ts';
import { resolveValue } from './reference.ts';
import { inSegment, type SegmentTrail } from './segment.ts';

export interface Explained {
  readonly holds: boolean;
  /** What the decision saw, for a sentence: `{attribute: 'tier', op: 'equals', expected: 'vip', actual: 'gold'}`. */
  readonly facts: JsonObject;
}

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
export const explain = (condition: Condition, scope: Scope): Asking<Explained> => decide(condition, scope, new Map());

export function* decide(condition: Condition, scope: Scope, trail: SegmentTrail): Asking<Explained> {
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
  return 'any_in' in condition ? decideElement(condition, scope) : decideAttribute(condition, scope);
}

function* decideGroup(
  kind: 'all' | 'any',
  members: readonly Condition[],
  scope: Scope,
  trail: SegmentTrail,
): Asking<Explained> {
  const seen: JsonObject[] = [];
  for (const member of members) {
    const { holds, facts } = yield* decide(member, scope, trail);
    if (holds === (kind === 'any')) return { holds, facts };
    seen.push(facts);
  }
  return { holds: kind === 'all', facts: { [kind]: seen } };
}

function* decideEvent(condition: EventCondition, scope: Scope): Asking<Explained> {
  const { times, sum, event } = condition;
  const question = eventQuestion(condition, scope);
  const found = question ? yield* ask<'event_summary'>(question) : { count: 0, sum: 0 };
  const asksCount = times !== undefined || sum === undefined;
  const { op, value } = times ?? { op: 'gte' as const, value: 1 };
  const holds =
    (!asksCount || compareNumber(op, found.count, value)) && (!sum || compareNumber(sum.op, found.sum, sum.value));
  const facts: JsonObject = { event, count: found.count, op, value };
  if (!asksCount) {
    delete facts.op;
    delete facts.value;
  }
  if (sum) Object.assign(facts, { sum: found.sum, sumOf: { ...sum } });
  for (const key of ['within', 'since', 'until'] as const) {
    const bound = condition[key];
    if (bound !== undefined) facts[key] = bound;
  }
  return { holds, facts };
}

function* decideMessage(condition: MessageCondition, scope: Scope): Asking<Explained> {
  const { message, status, within } = condition;
  const { now, run, workspaceZone } = scope;
  const after = within === undefined ? null : subtractDuration(now, within, workspaceZone);
  // A node's message belongs to the run that is asking; without one there is none.
  const askable = 'channel' in message || run !== null;
  const actual = askable
    ? yield* ask<'message_status'>({ kind: 'message_status', runId: run?.id ?? null, condition, after, now })
    : false;
  return { holds: actual, facts: { ...message, status, actual, ...(within === undefined ? {} : { within }) } };
}

function decideConsent({ consent, is }: ConsentCondition, { customer }: Scope): Explained {
  const actual = Object.hasOwn(customer.consents, consent) ? (customer.consents[consent] ?? null) : null;
  return { holds: (actual ?? false) === is, facts: { consent, expected: is, actual } };
}

function decideAttribute({ attribute, op, value }: AttributeCondition, scope: Scope): Explained {
  const attributes = attribute === 'age' ? attributesOf(scope) : scope.customer.attributes;
  return decideValue({ attribute }, attributes, attribute, { op, value }, scope);
}

const decideTrigger = ({ trigger, op, value }: TriggerCondition, scope: Scope): Explained =>
  decideValue({ trigger }, scope.run?.trigger ?? {}, trigger, { op, value }, scope);

function decideValue(
  subject: JsonObject,
  root: JsonObject,
  path: string,
  { op, value }: Pick<AttributeCondition, 'op' | 'value'>,
  scope: Scope,
): Explained {
  const values = readPath(root, path);
  const expected = resolveValue(value, scope);
  const facts: JsonObject = { ...subject, op, actual: brief(values.length > 1 ? values : (values[0] ?? null)) };
  if (expected !== undefined) facts.expected = brief(expected);
  return { holds: compare(op, values, expected, scope), facts };
}

function decideElement({ any_in, where }: ElementFilter, scope: Scope): Explained {
  const filters = resolveFilters([{ any_in, where }], scope);
  const { attributes } = scope.customer;
  const elements = elementsOf(readPath(attributes, any_in)).length;
  return { holds: passesResolved(attributes, filters, scope), facts: { any_in, elements, where: filters } };
}
