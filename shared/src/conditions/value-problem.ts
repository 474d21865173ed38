import type { Json } from '../json.ts';
import { isDuration } from '../schedule/duration.ts';
import { isDate, readInstant } from '../schedule/iso.ts';
import { type Operator, valueless } from './condition.ts';
import type { ConditionProblemCode } from './problem-messages.ts';
import { isReference, type Reference } from './reference.ts';

/** Why this value cannot stand beside this operator; null: it can. What a reference reaches is known only when asked. */
export function valueProblem(op: Operator, value: Json | Reference | undefined): ConditionProblemCode | null {
  if (valueless.includes(op)) return value === undefined ? null : 'value_unexpected';
  if (value === undefined || value === null) return 'value_missing';
  return isReference(value) ? null : checks[op](value);
}

type Check = (value: Json) => ConditionProblemCode | null;

const one: Check = (value) =>
  Array.isArray(value) ? 'value_is_list' : typeof value === 'object' ? 'value_is_object' : null;
const list: Check = (value) => {
  if (!Array.isArray(value)) return 'value_not_list';
  if (value.length === 0) return 'value_list_empty';
  return value.some((element) => typeof element === 'object') ? 'value_is_object' : null;
};
const number: Check = (value) => (typeof value === 'number' ? null : 'value_not_number');
const text: Check = (value) => (typeof value !== 'string' ? 'value_not_text' : value === '' ? 'value_empty' : null);
const part: Check = (value) => (value === '' ? 'value_empty' : one(value));
const date: Check = (value) => (isDate(value) || readInstant(value) !== null ? null : 'value_not_date');
const duration: Check = (value) => (isDuration(value) ? null : 'value_not_duration');
const none: Check = () => null;

const checks: Record<Operator, Check> = {
  equals: one,
  not_equals: one,
  in: list,
  not_in: list,
  exists: none,
  not_exists: none,
  contains: part,
  not_contains: part,
  starts_with: text,
  ends_with: text,
  gt: number,
  gte: number,
  lt: number,
  lte: number,
  before: date,
  after: date,
  within_last: duration,
  within_next: duration,
  anniversary: none,
};
