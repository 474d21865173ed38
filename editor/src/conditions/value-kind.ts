import type { Operator } from '@olle/shared/conditions/condition';
import { isReference } from '@olle/shared/conditions/reference';
import type { Json } from '@olle/shared/json';
import { isDuration } from '@olle/shared/schedule/duration';

/** How a value is typed in; JSON keeps '10' and 10 apart, and so must the field. */
export const valueKinds = ['none', 'list', 'duration', 'date', 'number', 'yes_no', 'text', 'reference'] as const;
export type ValueKind = (typeof valueKinds)[number];

const text: readonly ValueKind[] = ['text', 'number', 'yes_no', 'reference'];
const number: readonly ValueKind[] = ['number', 'reference'];
const date: readonly ValueKind[] = ['date', 'reference'];
const words: readonly ValueKind[] = ['text', 'reference'];

const kinds: Record<Operator, readonly ValueKind[]> = {
  equals: text,
  not_equals: text,
  in: ['list'],
  not_in: ['list'],
  exists: ['none'],
  not_exists: ['none'],
  contains: text,
  not_contains: text,
  starts_with: words,
  ends_with: words,
  gt: number,
  gte: number,
  lt: number,
  lte: number,
  before: date,
  after: date,
  within_last: ['duration'],
  within_next: ['duration'],
  anniversary: ['none'],
};

/** The kinds that this operator takes, the usual one first. */
export const kindsFor = (op: Operator): readonly ValueKind[] => kinds[op];

/** How this value is typed in beside this operator: as what it is, or else as the operator's usual kind. */
export function kindOf(op: Operator, value: Json | undefined): ValueKind {
  const allowed = kinds[op];
  const looks = looksLike(value);
  return looks && allowed.includes(looks) ? looks : (allowed[0] ?? 'text');
}

function looksLike(value: Json | undefined): ValueKind | null {
  if (isReference(value)) return 'reference';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes_no';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : null;
}

/** The value carried over to another operator or kind, as far as it makes sense there. */
export function carried(value: Json | undefined, to: ValueKind): Json | undefined {
  if (to === 'none') return undefined;
  if (looksLike(value) === to && value !== undefined) return value;
  const first = Array.isArray(value) ? value[0] : value;
  const text = typeof first === 'string' || typeof first === 'number' ? String(first) : '';
  switch (to) {
    case 'list':
      return first === undefined || first === '' || typeof first === 'object' ? [] : [first];
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : 0;
    case 'text':
      return text;
    case 'yes_no':
      return true;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? text : '2026-01-01';
    case 'duration':
      return isDuration(text) ? text : 'P30D';
    case 'reference':
      return { from: 'trigger.id' };
  }
}

/** JSON has no others: `NaN` and `Infinity` are texts. */
const isPlainNumber = (text: string): boolean => Number.isFinite(Number(text)) && String(Number(text)) === text;

/** A list as it is typed, each item a text. */
export const textsOf = (list: Json | undefined): string[] => (Array.isArray(list) ? list.map(textOf) : []);

const textOf = (item: Json): string => (typeof item === 'string' ? item : JSON.stringify(item));

/** The list of what was typed; what stood in the list before keeps its kind, and beside numbers only a number is one. */
export function listOf(texts: readonly string[], before: Json | undefined): Json[] {
  const known = Array.isArray(before) ? before : [];
  const isNumeric = known.length > 0 && known.every((item) => typeof item === 'number');
  return texts.map((text) => {
    const kept = known.find((item) => textOf(item) === text);
    return kept ?? (isNumeric && isPlainNumber(text) ? Number(text) : text);
  });
}
