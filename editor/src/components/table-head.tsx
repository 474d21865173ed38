import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './data-table.module.css';
import type { Sort } from './table-sort.ts';

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** Makes the column sortable; what is undefined comes last either way. */
  readonly sortBy?: (row: T) => string | number | undefined;
  readonly align?: 'end';
  readonly width?: number | string;
  /** The header is there for those who listen, not on screen (a column of menus). */
  readonly hiddenHeader?: boolean;
  /** What it says is worth more lines than one. */
  readonly wraps?: boolean;
}

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sort: Sort | undefined;
  readonly onSort: (id: string) => void;
}

export function TableHead<T>({ columns, sort, onSort }: TableHeadProps<T>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            data-align={column.align}
            style={{ width: column.width }}
            aria-sort={sort?.id === column.id ? sort.direction : undefined}
          >
            <HeaderLabel column={column} sort={sort} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface HeaderLabelProps<T> {
  readonly column: Column<T>;
  readonly sort: Sort | undefined;
  readonly onSort: (id: string) => void;
}

function HeaderLabel<T>({ column: { id, header, sortBy, hiddenHeader }, sort, onSort }: HeaderLabelProps<T>) {
  const t = useMessages('components');
  if (hiddenHeader) return <span className={classes.hidden}>{header}</span>;
  if (!sortBy) return header;
  const Arrow = sort?.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button type="button" className={classes.sort} title={t.sortBy(header)} onClick={() => onSort(id)}>
      {header}
      {sort?.id === id && <Arrow size={12} aria-hidden />}
    </button>
  );
}
