import type { Json } from '@olle/shared/json';
import type { ConfigOf } from '@olle/shared/nodes/definitions';

type Config = ConfigOf<'update_customer'>;

export const changeKinds = ['set', 'increment', 'add', 'remove', 'unset'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change as a row of the form. */
export interface ChangeRow {
  readonly kind: ChangeKind;
  readonly name: string;
  readonly value: Json;
}

export function rowsOf(config: Config): ChangeRow[] {
  return [
    ...(['set', 'increment', 'add', 'remove'] as const).flatMap((kind) =>
      Object.entries(config[kind] ?? {}).map(([name, value]) => ({ kind, name, value })),
    ),
    ...(config.unset ?? []).map((name) => ({ kind: 'unset' as const, name, value: null })),
  ];
}

/** Rows back to settings; parts without rows are left out. */
export function configOf(rows: readonly ChangeRow[]): Config {
  const config: Config = {};
  for (const { kind, name, value } of rows) {
    if (kind === 'unset') config.unset = [...(config.unset ?? []), name];
    else if (kind === 'increment') config.increment = { ...config.increment, [name]: amountOf(value) };
    else config[kind] = { ...config[kind], [name]: value };
  }
  return config;
}

/** A number stays one; anything else is a template that is to make one. */
function amountOf(value: Json): number | string {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : '';
  return text.trim() === '' || String(Number(text)) === text ? Number(text) : text;
}

/** The value that makes sense once a row does something else. */
export function valueFor(kind: ChangeKind, value: Json): Json {
  if (kind === 'unset') return null;
  if (kind === 'increment') return Number(value) || 1;
  return value === null ? '' : value;
}
