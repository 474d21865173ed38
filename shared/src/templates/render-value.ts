import { readPath } from '../conditions/path.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { type RenderOptions, renderTemplate } from './render.ts';
import type { TemplateError } from './template-error.ts';

export type RenderedValue = { readonly ok: true; readonly value: Json } | TemplateError;

/** `{{ trigger.total }}` and nothing else: no filter, no words around it. */
const reference = /^\s*\{\{-?\s*([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*)\s*-?\}\}\s*$/u;

/**
 * Fills the texts of a value. A text that is one reference keeps the type of what it names: a number stays a number, a
 * list a list, and what is missing is null. Any other text becomes text.
 * @example renderValue('{{ trigger.total }}', { trigger: { total: 49000 } }, { escape: 'none' }) // { ok: true, value: 49000 }
 */
export function renderValue(value: Json, variables: JsonObject, options: RenderOptions): RenderedValue {
  if (typeof value === 'string') return renderText(value, variables, options);
  if (Array.isArray(value)) {
    const rendered: Json[] = [];
    for (const element of value) {
      const one = renderValue(element, variables, options);
      if (!one.ok) return one;
      rendered.push(one.value);
    }
    return { ok: true, value: rendered };
  }
  if (!isJsonObject(value)) return { ok: true, value };
  const fields: [string, Json][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const one = renderValue(inner, variables, options);
    if (!one.ok) return one;
    fields.push([name, one.value]);
  }
  return { ok: true, value: Object.fromEntries(fields) };
}

function renderText(text: string, variables: JsonObject, options: RenderOptions): RenderedValue {
  const path = reference.exec(text)?.[1];
  if (path !== undefined && !literals.has(path)) {
    const reached = readPath(variables, path);
    return { ok: true, value: reached.length > 1 ? reached : (reached[0] ?? null) };
  }
  const rendered = renderTemplate(text, variables, options);
  return rendered.ok ? { ok: true, value: rendered.text } : rendered;
}

/** Liquid's own words: `{{ true }}` names nothing. */
const literals = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank']);
