import type { Json } from '../json.ts';
import { rootOf, type Scope } from '../runner/scope.ts';
import { readPath } from './path.ts';

export interface Reference {
  readonly from: string;
}

const roots = /^(trigger|customer|steps)\../;

/** `{ "from": "trigger.cart_id" }`. An object of any other shape is a plain value. */
export function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null || !('from' in value)) return false;
  return Object.keys(value).length === 1 && typeof value.from === 'string' && roots.test(value.from);
}

/** What `trigger.cart_id` or `steps.w1.order_id` reaches. */
export function readFrom(from: string, scope: Scope): Json[] {
  const dot = from.indexOf('.');
  return dot < 0 ? [] : readPath(rootOf(scope, from.slice(0, dot)), from.slice(dot + 1));
}

/**
 * A value with its reference replaced; a missing one is null. A path through an array reaches several: a list, of which
 * an operator compares each element.
 */
export function resolveValue(value: Json | Reference | undefined, scope: Scope): Json | undefined {
  if (!isReference(value)) return value;
  const reached = readFrom(value.from, scope);
  return reached.length > 1 ? reached.flat() : (reached[0] ?? null);
}
