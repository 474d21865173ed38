import type { Page } from '@olle/shared/api/page';
import { writeCursor } from './cursor.ts';

/** Makes a page of `limit` items from the `limit + 1` rows that were read. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  placeOf: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), nextCursor: more ? writeCursor(placeOf(last)) : null };
}
