import type { Operator } from '@olle/shared/conditions/condition';
import type { Sql } from '../../db/database.ts';
import { instantToSql, zoneOf } from './calendar.ts';
import type { Fragment, SqlContext } from './context.ts';
import type { Wanted } from './wanted.ts';

/** Operators that compare one value with another. */
export type Comparison = Exclude<Operator, `not_${string}` | 'exists' | 'anniversary'>;
type Test = (sql: Sql, actual: Fragment, wanted: Wanted, context: SqlContext) => Fragment;

/** Null counts as false where these stand. */
export const tests: Record<Comparison, Test> = {
  equals: (sql, actual, { value }) => sql`${actual} = ${value}`,
  in: (sql, actual, { value }) => sql`${actual} = ${value}`,
  contains: (sql, actual, { value }) => sql`case jsonb_typeof(${actual})
    when 'array' then exists (select from jsonb_array_elements(${actual}) as e(value) where e.value = ${value})
    else ${texts(sql, actual, value)} and strpos(${actual} #>> '{}', ${value} #>> '{}') > 0 end`,
  starts_with: (sql, actual, { value }) =>
    sql`(${texts(sql, actual, value)} and starts_with(${actual} #>> '{}', ${value} #>> '{}'))`,
  ends_with: (sql, actual, { value }) =>
    sql`(${texts(sql, actual, value)} and right(${actual} #>> '{}', length(${value} #>> '{}')) = ${value} #>> '{}')`,
  gt: (sql, actual, { value }) => sql`(${numbers(sql, actual, value)} and ${actual} > ${value})`,
  gte: (sql, actual, { value }) => sql`(${numbers(sql, actual, value)} and ${actual} >= ${value})`,
  lt: (sql, actual, { value }) => sql`(${numbers(sql, actual, value)} and ${actual} < ${value})`,
  lte: (sql, actual, { value }) => sql`(${numbers(sql, actual, value)} and ${actual} <= ${value})`,
  before: (sql, actual, { instant }, context) => sql`${instantIn(sql, actual, context)} < ${instant()}`,
  after: (sql, actual, { instant }, context) => sql`${instantIn(sql, actual, context)} > ${instant()}`,
  within_last: (sql, actual, { shifted }, context) =>
    isBetween(sql, instantIn(sql, actual, context), shifted(-1), instantToSql(sql, context.now)),
  within_next: (sql, actual, { shifted }, context) =>
    isBetween(sql, instantIn(sql, actual, context), instantToSql(sql, context.now), shifted(1)),
};

const texts = (sql: Sql, a: Fragment, b: Fragment): Fragment =>
  sql`jsonb_typeof(${a}) = 'string' and jsonb_typeof(${b}) = 'string'`;

const numbers = (sql: Sql, a: Fragment, b: Fragment): Fragment =>
  sql`jsonb_typeof(${a}) = 'number' and jsonb_typeof(${b}) = 'number'`;

const instantIn = (sql: Sql, value: Fragment, context: SqlContext): Fragment =>
  sql`olle_instant(${value}, ${zoneOf(sql, context)})`;

/** A range, so that the instant is read once. A bound that is missing would make it endless. */
const isBetween = (sql: Sql, at: Fragment, after: Fragment, until: Fragment): Fragment =>
  sql`(${after} <= ${until} and ${at} <@ tstzrange(${after}, ${until}, '(]'))`;
