import type { z } from 'zod';
import {
  attributeConditionSchema,
  type Condition,
  conditionSchema,
  consentConditionSchema,
  elementFilterSchema,
  eventConditionSchema,
  messageConditionSchema,
  propertyFilterSchema,
  segmentConditionSchema,
  stepConditionSchema,
  triggerConditionSchema,
} from './condition.ts';
import { type ConditionProblem, type ConditionProblemCode, conditionProblem } from './problem-messages.ts';
import { type Asker, conditionProblems, deepestCondition, widestGroup } from './problems.ts';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;
export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problems: ConditionProblem[] };

/**
 * Reads a condition from outside. Each problem is located in the member that its key names, since "matches none of ten
 * shapes" helps nobody.
 * @example parseCondition({ all: [{ attribute: 'tier', op: 'equals', value: 'vip' }] })
 */
export function parseCondition(input: unknown, asker: Asker = 'run'): ParsedCondition {
  const malformed = conditionShapeProblems(input);
  if (malformed.length > 0) return { ok: false, problems: malformed };
  const parsed = conditionSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: [conditionProblem([], 'field_invalid')] };
  const problems = conditionProblems(parsed.data, asker);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, condition: parsed.data };
}

/** Only what makes it no condition at all; a draft may be saved with the rest (`conditionProblems`). */
export const conditionShapeProblems = (input: unknown): ConditionProblem[] => shape(input, [], 1);

const leaves: Readonly<Record<string, z.ZodType>> = {
  event: eventConditionSchema,
  attribute: attributeConditionSchema,
  any_in: elementFilterSchema,
  trigger: triggerConditionSchema,
  step: stepConditionSchema,
  segment: segmentConditionSchema,
  message: messageConditionSchema,
  consent: consentConditionSchema,
};

function shape(input: unknown, path: Path, depth: number): ConditionProblem[] {
  if (!isFields(input)) return [conditionProblem(path, 'condition_not_object')];
  if (depth > deepestCondition) return [conditionProblem(path, 'too_deep')];
  for (const kind of ['all', 'any', 'not']) {
    if (Object.hasOwn(input, kind)) {
      return [...strangers(input, kind, path), ...inner(input[kind], kind, [...path, kind], depth + 1)];
    }
  }
  const key = Object.keys(leaves).find((name) => Object.hasOwn(input, name));
  const schema = key === undefined ? undefined : leaves[key];
  return schema ? fields(schema, input, path) : [conditionProblem(path, 'condition_unknown')];
}

function inner(members: unknown, kind: string, path: Path, depth: number): ConditionProblem[] {
  if (kind === 'not') return shape(members, path, depth);
  if (!Array.isArray(members)) return [conditionProblem(path, 'field_wrong_type')];
  if (members.length > widestGroup) return [conditionProblem(path, 'too_many_members')];
  return members.flatMap((member, index) => shape(member, [...path, index], depth));
}

const strangers = (input: Fields, kind: string, path: Path): ConditionProblem[] =>
  Object.keys(input)
    .filter((key) => key !== kind)
    .map((key) => conditionProblem([...path, key], 'field_unknown'));

function fields(schema: z.ZodType, input: Fields, path: Path): ConditionProblem[] {
  const parsed = schema.safeParse(input);
  const issues = parsed.success ? [] : parsed.error.issues;
  const found = issues.flatMap((issue) => {
    const at = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => conditionProblem([...path, ...at, key], 'field_unknown'));
    }
    const value = at.reduce<unknown>((inside, part) => (isFields(inside) ? inside[part] : undefined), input);
    if (issue.code === 'invalid_union' && at.at(-2) === 'where') return filter(value, [...path, ...at]);
    return [conditionProblem([...path, ...at], codeOf(issue, at, value))];
  });
  // Two checks of one field (a pattern and a bound) fail together; people need to hear it once.
  return found.filter(
    (one, index) => found.findIndex((other) => other.path === one.path && other.code === one.code) === index,
  );
}

function filter(input: unknown, path: Path): ConditionProblem[] {
  if (!isFields(input)) return [conditionProblem(path, 'filter_unknown')];
  if (Object.hasOwn(input, 'any_in')) return fields(elementFilterSchema, input, path);
  if (Object.hasOwn(input, 'property')) return fields(propertyFilterSchema, input, path);
  return [conditionProblem(path, 'filter_unknown')];
}

function codeOf(issue: z.core.$ZodIssue, path: Path, value: unknown): ConditionProblemCode {
  const field = path.at(-1);
  if (value === undefined) return 'field_missing';
  if (field === 'within') return 'duration_invalid';
  if (field === 'since' || field === 'until') return 'instant_invalid';
  if (issue.code === 'invalid_type') return 'field_wrong_type';
  if (field === 'op') return 'operator_unknown';
  if (issue.code === 'too_small' && value === '') return field === 'event' ? 'event_missing' : 'path_missing';
  if (issue.code === 'too_big' && Array.isArray(value)) return 'too_many_members';
  return issue.code === 'too_small' || issue.code === 'too_big' ? 'field_out_of_range' : 'field_invalid';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
