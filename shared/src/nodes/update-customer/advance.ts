import type { z } from 'zod';
import { sameJson } from '../../conditions/same-json.ts';
import type { Json, JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { templateVariables } from '../../runner/template-variables.ts';
import { renderValue } from '../../templates/render-value.ts';
import type { NodeBehaviour, Visit } from '../define-behaviour.ts';
import { type FilledPart, filledParts, type updateCustomer } from './definition.ts';

type Config = z.infer<typeof updateCustomer.config>;

export const updateCustomerBehaviour: NodeBehaviour<Config> = {
  *arrive(visit) {
    const filled = fill(visit);
    if (!filled.ok) return { kind: 'stuck', reason: reason(filled.code, filled.facts) };
    const changed = newValues(filled.values, visit.scope.customer.attributes);
    if (!changed.ok) return { kind: 'stuck', reason: reason(changed.code, changed.facts) };
    const set = changed.values;
    const unset = visit.config.unset ?? [];
    return {
      kind: 'next',
      output: 'next',
      reason: reason('customer_updated', { set, unset: [...unset] }),
      changes: [{ type: 'attributes', set, unset }],
    };
  },
};

type Values = Record<FilledPart, JsonObject>;
type Tried<T> =
  | { readonly ok: true; readonly values: T }
  | { readonly ok: false; readonly code: string; readonly facts: JsonObject };

/** The settings with their templates filled in. */
function fill({ config, scope }: Visit<Config>): Tried<Values> {
  const variables = templateVariables(scope);
  const values: Values = { set: {}, increment: {}, add: {}, remove: {} };
  for (const part of filledParts) {
    const rendered = renderValue(config[part] ?? {}, variables, { escape: 'none', now: scope.now, zone: scope.zone });
    if (!rendered.ok) return { ok: false, code: 'template_error', facts: { message: rendered.message } };
    values[part] = rendered.value as JsonObject; // of an object it makes an object
  }
  for (const [name, by] of Object.entries(values.increment)) {
    const number = numberOf(by);
    if (number === null) return { ok: false, code: 'increment_not_number', facts: { name, value: by } };
    values.increment[name] = number;
  }
  return { ok: true, values };
}

/** Each part sees what the parts before it made of the attributes. */
function newValues({ set, increment, add, remove }: Values, attributes: JsonObject): Tried<JsonObject> {
  const changed = new Map<string, Json>(Object.entries(set));
  const current = (name: string): Json | undefined =>
    changed.has(name) ? changed.get(name) : Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  for (const [name, by] of Object.entries(increment)) {
    const before = current(name) ?? '';
    const sum = before === '' ? Number(by) : (numberOf(before) ?? Number.NaN) + Number(by);
    if (!Number.isFinite(sum)) return { ok: false, code: 'increment_of_no_number', facts: { name, value: before } };
    changed.set(name, sum);
  }
  for (const [name, value] of Object.entries(add)) {
    const list = each(current(name));
    const fresh = each(value).filter((item) => !list.some((known) => sameJson(known, item)));
    changed.set(name, [...list, ...fresh]);
  }
  for (const [name, value] of Object.entries(remove)) {
    const gone = each(value);
    changed.set(
      name,
      each(current(name)).filter((item) => !gone.some((value) => sameJson(value, item))),
    );
  }
  return { ok: true, values: Object.fromEntries(changed) };
}

/** Also of a number that is written as text; null: it is none. */
function numberOf(value: Json): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A single value counts as a list of it, and what is missing as an empty one. */
const each = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
