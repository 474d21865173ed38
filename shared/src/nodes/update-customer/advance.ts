import type { z } from 'zod';
import type { Json, JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { templateVariables } from '../../runner/template-variables.ts';
import { renderTemplate } from '../../templates/render.ts';
import type { NodeBehaviour, Visit } from '../define-behaviour.ts';
import type { updateCustomer } from './definition.ts';

type Config = z.infer<typeof updateCustomer.config>;

export const updateCustomerBehaviour: NodeBehaviour<Config> = {
  *arrive(visit) {
    const result = newValues(visit);
    if (!result.ok) return { kind: 'stuck', reason: reason('template_error', { message: result.message }) };
    const unset = visit.config.unset ?? [];
    const facts = { set: result.set, unset: [...unset] };
    return {
      kind: 'next',
      output: 'next',
      reason: reason('customer_updated', facts),
      changes: [{ type: 'attributes', set: result.set, unset }],
    };
  },
};

type Values = { ok: true; set: JsonObject } | { ok: false; message: string };

function newValues({ config, scope }: Visit<Config>): Values {
  const set: JsonObject = {};
  // Each kind of change goes on from the one before: a tag that is added and one that is removed are of one list.
  const current = (name: string): Json | undefined =>
    Object.hasOwn(set, name) ? set[name] : scope.customer.attributes[name];
  for (const [name, value] of Object.entries(config.set ?? {})) {
    if (typeof value !== 'string') {
      set[name] = value;
      continue;
    }
    const rendered = renderTemplate(value, templateVariables(scope), { escape: 'none' });
    if (!rendered.ok) return { ok: false, message: rendered.message };
    set[name] = rendered.text;
  }
  for (const [name, by] of Object.entries(config.increment ?? {})) {
    const before = current(name);
    set[name] = (typeof before === 'number' ? before : 0) + by;
  }
  for (const [name, value] of Object.entries(config.add ?? {})) {
    const list = listOf(current(name));
    set[name] = list.some((item) => same(item, value)) ? list : [...list, value];
  }
  for (const [name, value] of Object.entries(config.remove ?? {})) {
    set[name] = listOf(current(name)).filter((item) => !same(item, value));
  }
  return { ok: true, set };
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
