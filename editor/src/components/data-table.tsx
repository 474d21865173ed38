import { useState } from 'react';
import classes from './data-table.module.css';
import { type Column, TableHead } from './table-head.tsx';
import { stepThroughRows } from './table-keys.ts';
import { nextSort, type Sort, sorted } from './table-sort.ts';

interface DataTableProps<T> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly firstSort?: Sort;
}

/**
 * A dense list. Each row's first link or button is its door: a click anywhere in the row goes through it, the arrow
 * keys walk from door to door.
 */
export function DataTable<T>({ label, columns, rows, keyOf, firstSort }: DataTableProps<T>) {
  const [sort, setSort] = useState<Sort | undefined>(firstSort);
  return (
    <table className={classes.table} aria-label={label} onKeyDown={stepThroughRows}>
      <TableHead columns={columns} sort={sort} onSort={(id) => setSort(nextSort(sort, id))} />
      <tbody>
        {sorted(rows, columns, sort).map((row) => (
          <tr key={keyOf(row)} onClick={openRow}>
            {columns.map(({ id, header, align, hiddenHeader, wraps, cell }, index) => (
              <td
                key={id}
                data-align={align}
                data-tools={hiddenHeader}
                data-wraps={wraps}
                data-label={index === 0 || hiddenHeader ? undefined : header}
                onPointerEnter={sayWhole}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is cut off is read where the mouse rests on it; what is whole needs no second saying. */
function sayWhole({ currentTarget: cell }: React.PointerEvent<HTMLTableCellElement>): void {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}

function openRow(event: React.MouseEvent<HTMLTableRowElement>): void {
  // A control inside the row answers for itself, and selecting text is no click.
  if (event.target instanceof Element && event.target.closest('a, button, input, [role="menu"]')) return;
  if (getSelection()?.toString()) return;
  // Menus live in portals: their clicks bubble here through React, not through the table.
  if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
  event.currentTarget.querySelector<HTMLElement>('[data-door]')?.click();
}
