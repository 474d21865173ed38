import type { Filter, PropertyFilter } from '@olle/shared/conditions/condition';
import { isReference } from '@olle/shared/conditions/reference';
import type { Sql } from '../../db/database.ts';
import { compareToSql } from './compare-to-sql.ts';
import type { Fragment, SqlContext } from './context.ts';
import { join } from './join.ts';
import { jsonPath } from './json-path.ts';

/** Does the document pass every filter? */
export const filtersToSql = (sql: Sql, root: Fragment, filters: readonly Filter[], context: SqlContext): Fragment =>
  join(
    sql,
    'and',
    filters.map((filter) =>
      'any_in' in filter
        ? elementToSql(sql, root, filter.any_in, filter.where, context)
        : compareToSql(sql, { root, path: jsonPath(filter.property) }, filter, context),
    ),
  );

/** Does one element of the list pass them all? */
export function elementToSql(
  sql: Sql,
  root: Fragment,
  list: string,
  where: readonly PropertyFilter[],
  context: SqlContext,
): Fragment {
  const path = jsonPath(list);
  if (path === null) return sql`false`;
  const element = sql`element.value`;
  return sql`exists (select from jsonb_path_query(${root}, ${`${path}[*]`}::jsonpath) as element(value)
    where element.value <> 'null' and ${filtersToSql(sql, element, where, context)})`;
}

/** Do the filters look at the customer, too: another attribute, the zone? */
export const asksCustomer = (filters: readonly Filter[]): boolean =>
  filters.some((filter) =>
    'any_in' in filter ? asksCustomer(filter.where) : isReference(filter.value) || zoned.has(filter.op),
  );

const zoned: ReadonlySet<string> = new Set(['before', 'after', 'within_last', 'within_next', 'anniversary']);
