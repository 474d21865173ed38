export interface Sort {
  readonly id: string;
  readonly direction: 'ascending' | 'descending';
}

interface Sortable<T> {
  readonly id: string;
  readonly sortBy?: (row: T) => string | number | undefined;
}

/** A new column begins with its largest; the same one turns round. */
export const nextSort = (sort: Sort | undefined, id: string): Sort => ({
  id,
  direction: sort?.id === id && sort.direction === 'descending' ? 'ascending' : 'descending',
});

/** Rows by a column; what has no value stands last in either direction. */
export function sorted<T>(rows: readonly T[], columns: readonly Sortable<T>[], sort: Sort | undefined): readonly T[] {
  const sortBy = columns.find(({ id }) => id === sort?.id)?.sortBy;
  if (!sortBy || !sort) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [sortBy(one), sortBy(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * String(a).localeCompare(String(b), 'ko');
  });
}
