import { type Json, jsonSchema } from '@olle/shared/json';

/** How a value is typed in; JSON keeps '10' and 10 apart, and so must the field. */
export const valueKinds = ['text', 'number', 'yes_no', 'list', 'other'] as const;
export type ValueKind = (typeof valueKinds)[number];

export function valueKindOf(value: Json): ValueKind {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes_no';
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? 'list' : 'other';
}

/** The value as another kind, as far as it makes sense there. */
export function valueAs(kind: ValueKind, value: Json): Json {
  const first = Array.isArray(value) ? (value[0] ?? '') : value;
  const text = typeof first === 'object' ? '' : String(first);
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : 0;
    case 'yes_no':
      return value !== false && text !== '';
    case 'list':
      return text === '' ? [] : [text];
    case 'other':
      return typeof value === 'object' ? value : { value };
  }
}

/** undefined: it is no JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return jsonSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
