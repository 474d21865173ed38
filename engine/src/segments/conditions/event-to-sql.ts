import { compareNumber } from '@olle/shared/conditions/compare';
import type { CountOperator, EventCondition } from '@olle/shared/conditions/condition';
import { readInstant } from '@olle/shared/schedule/iso';
import { subtractDuration } from '@olle/shared/schedule/zone';
import type { Sql } from '../../db/database.ts';
import { storageProblem } from '../../ingest/storable.ts';
import { instantToSql } from './calendar.ts';
import type { Fragment, SqlContext } from './context.ts';
import { asksCustomer, filtersToSql } from './filters-to-sql.ts';
import { join } from './join.ts';
import { jsonPath } from './json-path.ts';

/** How often, and the sum, as the condition asks of a customer's events. */
export function eventToSql(sql: Sql, condition: EventCondition, context: SqlContext): Fragment {
  const { sum, event, since } = condition;
  const times = condition.times ?? (sum ? undefined : { op: 'gte' as const, value: 1 });
  const holdsOfNone =
    (!times || compareNumber(times.op, 0, times.value)) && (!sum || compareNumber(sum.op, 0, sum.value));
  // No run is asking, so there is no entry to count from; and what cannot be kept never came.
  if (since === 'entry' || storageProblem(event) !== null) return holdsOfNone ? sql`true` : sql`false`;
  const asked = [
    ...(times ? [sql`count(*) ${signs[times.op](sql)} ${times.value}`] : []),
    ...(sum ? [sql`${sumOf(sql, sum.property)} ${signs[sum.op](sql)} ${String(sum.value)}::numeric`] : []),
  ];
  const having = join(sql, 'and', asked);
  // Who has no events has no rows either. So those are found of whom it holds, or those of whom it does not.
  if (holdsOfNone) return sql`not ${customersWith(sql, condition, sql`having not ${having}`, context)}`;
  const once = !sum && times !== undefined && compareNumber(times.op, 1, times.value) && isFloor(times.op);
  return customersWith(sql, condition, once ? null : sql`having ${having}`, context);
}

/** Holds of every greater number, too. */
const isFloor = (op: CountOperator): boolean => op === 'gt' || op === 'gte';

const signs: Record<CountOperator, (sql: Sql) => Fragment> = {
  equals: (sql) => sql`=`,
  not_equals: (sql) => sql`<>`,
  gt: (sql) => sql`>`,
  gte: (sql) => sql`>=`,
  lt: (sql) => sql`<`,
  lte: (sql) => sql`<=`,
};

function sumOf(sql: Sql, property: string): Fragment {
  const path = jsonPath(property);
  if (path === null) return sql`0::numeric`;
  const filter = `${path} ? (@.type() == "number")`;
  return sql`olle_significant(coalesce(sum((
    select sum(p.value::numeric) from jsonb_path_query(e.properties, ${filter}::jsonpath) as p(value))), 0))`;
}

function customersWith(sql: Sql, condition: EventCondition, having: Fragment | null, context: SqlContext): Fragment {
  const where = condition.where ?? [];
  const counted = sql`e.name = ${condition.event} and ${period(sql, condition, context)}
    and ${filtersToSql(sql, sql`e.properties`, where, context)}`;
  // `offset` keeps Postgres from reading the whole table for the sake of a page of customers.
  if (context.reach === 'some')
    return sql`exists (select from event e where e.customer_id = c.id and ${counted} ${having ?? sql``} offset 0)`;
  // Without a count, it may choose for itself how to join.
  if (!having || asksCustomer(where))
    return sql`exists (select from event e where e.customer_id = c.id and ${counted} ${having ?? sql``})`;
  return sql`c.id in (select e.customer_id from event e
    where e.workspace_id = ${context.workspaceId} and ${counted} group by e.customer_id ${having})`;
}

function period(sql: Sql, { within, since, until }: EventCondition, { now, workspaceZone }: SqlContext): Fragment {
  const [from, to] = [readInstant(since), readInstant(until)];
  return join(sql, 'and', [
    sql`e.at <= ${instantToSql(sql, now)}`,
    ...(within === undefined
      ? []
      : [sql`e.at > ${instantToSql(sql, subtractDuration(now.getTime(), within, workspaceZone))}`]),
    ...(from === null ? [] : [sql`e.at >= ${instantToSql(sql, from)}`]),
    ...(to === null ? [] : [sql`e.at < ${instantToSql(sql, to)}`]),
  ]);
}
