import type { JsonObject } from '../json.ts';
import { attributesOf, type Scope } from '../runner/scope.ts';
import { brief } from './brief.ts';
import { compare } from './compare.ts';
import type {
  AttributeCondition,
  ConsentCondition,
  ElementFilter,
  StepCondition,
  TriggerCondition,
} from './condition.ts';
import type { Explained } from './explained.ts';
import { passesResolved, resolveFilters } from './filter.ts';
import { elementsOf, readPath } from './path.ts';
import { resolveValue } from './reference.ts';

/** Consent that was never asked for is none. */
export function decideConsent({ consent, is }: ConsentCondition, { customer }: Scope): Explained {
  const actual = Object.hasOwn(customer.consents, consent) ? (customer.consents[consent] ?? null) : null;
  return { holds: (actual ?? false) === is, facts: { consent, expected: is, actual } };
}

export function decideAttribute({ attribute, op, value }: AttributeCondition, scope: Scope): Explained {
  const attributes = attribute === 'age' ? attributesOf(scope) : scope.customer.attributes;
  return decideValue({ attribute }, attributes, attribute, { op, value }, scope);
}

export const decideTrigger = ({ trigger, op, value }: TriggerCondition, scope: Scope): Explained =>
  decideValue({ trigger }, scope.run?.trigger ?? {}, trigger, { op, value }, scope);

export const decideStep = ({ step, op, value }: StepCondition, scope: Scope): Explained =>
  decideValue({ step }, { ...scope.run?.heard }, step, { op, value }, scope);

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

export function decideElement({ any_in, where }: ElementFilter, scope: Scope): Explained {
  const { attributes } = scope.customer;
  const filters = resolveFilters([{ any_in, where }], scope);
  const asked = where.map(({ property, op, value }) => ({
    property,
    op,
    ...(value !== undefined && { expected: brief(resolveValue(value, scope) ?? null) }),
  }));
  const elements = elementsOf(readPath(attributes, any_in)).length;
  return { holds: passesResolved(attributes, filters, scope), facts: { any_in, elements, where: asked } };
}
