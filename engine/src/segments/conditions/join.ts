import type { Sql } from '../../db/database.ts';
import type { Fragment } from './context.ts';

/** `(a and b and c)`; of none, what `and` and `or` begin with. */
export function join(sql: Sql, by: 'and' | 'or', members: readonly Fragment[]): Fragment {
  const [first, ...rest] = members;
  if (!first) return by === 'and' ? sql`true` : sql`false`;
  const pieces = [first, ...rest.map((member) => (by === 'and' ? sql`and ${member}` : sql`or ${member}`))];
  return sql`(${pieces})`;
}
