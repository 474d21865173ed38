import type { Operator, PropertyFilter } from '@olle/shared/conditions/condition';
import { isReference } from '@olle/shared/conditions/reference';
import type { Json } from '@olle/shared/json';
import type { Sql } from '../../db/database.ts';
import { todayOf, zoneOf } from './calendar.ts';
import type { Fragment, SqlContext } from './context.ts';
import { join } from './join.ts';
import { referenceOf, type Subject } from './subject.ts';
import { type Comparison, tests } from './test-to-sql.ts';
import { literals, wantedColumn, wantedLiteral } from './wanted.ts';

type Asked = Pick<PropertyFilter, 'op' | 'value'>;

/** Does one of the values there stand in this relation to the expected one? True or false, never null. */
export function compareToSql(sql: Sql, subject: Subject, { op, value }: Asked, context: SqlContext): Fragment {
  const positive = opposites[op];
  return positive
    ? sql`not ${affirm(sql, subject, { op: positive, value }, context)}`
    : affirm(sql, subject, { op, value }, context);
}

const opposites: Partial<Record<Operator, Operator>> = {
  not_equals: 'equals',
  not_in: 'in',
  not_exists: 'exists',
  not_contains: 'contains',
};

function affirm(sql: Sql, { root, path }: Subject, { op, value }: Asked, context: SqlContext): Fragment {
  if (path === null) return sql`false`;
  // Only `.type()` looks at a list as a whole; a filter would look into it, and find an empty one missing.
  if (op === 'exists') return sql`jsonb_path_exists(${root}, ${`${path}.type() ? (@ != "null")`}::jsonpath)`;
  // `contains` alone looks at a list as a whole.
  const reached = op === 'contains' ? path : `${path}[*]`;
  const values = sql`jsonb_path_query(${root}, ${reached}::jsonpath) as v(value)`;
  if (op === 'anniversary') {
    const day = sql`olle_day(v.value, ${zoneOf(sql, context)})`;
    return sql`exists (select from ${values} where olle_anniversary(${day}, ${todayOf(sql, context)}))`;
  }
  if (!isComparison(op)) throw new Error(`${op} is asked as the opposite of another`);
  const test = tests[op];
  const actual = sql`v.value`;
  if (isReference(value)) {
    const other = referenceOf(sql, value.from, context);
    if (other.path === null) return sql`false`;
    const wanted = wantedColumn(sql, sql`w.value`, context);
    return sql`exists (select from ${values}, jsonb_path_query(${other.root}, ${`${other.path}[*]`}::jsonpath) as w(value)
      where w.value <> 'null' and ${test(sql, actual, wanted, context)})`;
  }
  const expected = literals(value);
  const sign = signs[op];
  if (sign && expected.every(isScalar)) return scan(sql, { root, path }, sign, expected);
  const any = expected.map((literal) => test(sql, actual, wantedLiteral(sql, literal, context), context));
  return sql`exists (select from ${values} where ${join(sql, 'or', any)})`;
}

const isComparison = (op: Operator): op is Comparison => Object.hasOwn(tests, op);

/** The path language compares these by itself, in one call a row. */
const signs: Partial<Record<Operator, '==' | '>' | '>=' | '<' | '<='>> = {
  equals: '==',
  in: '==',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

const isScalar = (value: Json): boolean => typeof value !== 'object';

function scan(sql: Sql, { root, path }: Subject, sign: string, expected: readonly Json[]): Fragment {
  // The path language orders texts, too; conditions order numbers only.
  const wanted = sign === '==' ? expected : expected.filter((value) => typeof value === 'number');
  if (wanted.length === 0) return sql`false`;
  // The filter has opened the list already; without the type, the comparison would open a list inside it.
  const filter = `${path} ? (@.type() != "array" && @ ${sign} $wanted[*])`;
  return sql`jsonb_path_exists(${root}, ${filter}::jsonpath, ${sql.json({ wanted })}::jsonb)`;
}
