import type { Sql } from '../../db/database.ts';
import { todayOf, zoneOf } from './calendar.ts';
import type { Fragment, SqlContext } from './context.ts';
import { jsonPath } from './json-path.ts';

/** A JSON document and where in it to look. */
export interface Subject {
  readonly root: Fragment;
  /** Null: nothing can be there. */
  readonly path: string | null;
}

/** An attribute of customer `c`; `age` is computed, unless the birthday is no date. */
export const attributeOf = (sql: Sql, attribute: string, context: SqlContext): Subject => ({
  root:
    attribute === 'age'
      ? sql`olle_aged(c.attributes, ${todayOf(sql, context)}, ${zoneOf(sql, context)})`
      : sql`c.attributes`,
  path: jsonPath(attribute),
});

/** What `{from: "customer.tier"}` reaches. A segment has neither trigger nor steps. */
export function referenceOf(sql: Sql, from: string, context: SqlContext): Subject {
  const [root, key, ...rest] = from.split('.');
  if (root !== 'customer' || key === undefined) return { root: sql`c.attributes`, path: null };
  if (key === 'userId')
    return { root: sql`jsonb_build_object('userId', c.user_id)`, path: jsonPath([key, ...rest].join('.')) };
  const { root: aged } = attributeOf(sql, key, context);
  return { root: aged, path: jsonPath([key, ...rest].join('.')) };
}
