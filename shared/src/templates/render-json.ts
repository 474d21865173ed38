import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { renderTemplate } from './render.ts';
import type { TemplateError } from './template-error.ts';

export type RenderedJson = { readonly ok: true; readonly value: Json } | TemplateError;

/**
 * Fills every text in a JSON value. A text that is nothing but one variable becomes that variable's value, so that
 * numbers and lists stay what they are.
 * @example renderJson({ total: '{{ trigger.total }}' }, { trigger: { total: 39000 } }) // { total: 39000 }
 */
export function renderJson(value: Json, variables: JsonObject): RenderedJson {
  if (typeof value === 'string') return renderText(value, variables);
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const rendered = renderJson(item, variables);
      if (!rendered.ok) return rendered;
      items.push(rendered.value);
    }
    return { ok: true, value: items };
  }
  if (!isJsonObject(value)) return { ok: true, value };
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const rendered = renderJson(item, variables);
    if (!rendered.ok) return rendered;
    entries.push([key, rendered.value]);
  }
  return { ok: true, value: Object.fromEntries(entries) };
}

const onlyVariable = /^\{\{-?\s*[A-Za-z_][\w-]*(\.[\w-]+)+\s*-?\}\}$/;

function renderText(text: string, variables: JsonObject): RenderedJson {
  if (onlyVariable.test(text)) {
    const path = text.replaceAll(/[{}\s]/g, '').replaceAll(/^-|-$/g, '');
    const value = valueAt(variables, path.split('.'));
    // What is missing is empty text, as in any template.
    if (value !== undefined && value !== null && typeof value !== 'string') return { ok: true, value };
  }
  const rendered = renderTemplate(text, variables, { escape: 'none' });
  return rendered.ok ? { ok: true, value: rendered.text } : rendered;
}

function valueAt(root: JsonObject, keys: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const key of keys) value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}
