import type { Condition, ConsentCondition } from '@olle/shared/conditions/condition';
import { conditionProblem } from '@olle/shared/conditions/problem-messages';
import { ApiError } from '../../api/http/api-error.ts';
import type { Sql } from '../../db/database.ts';
import { compareToSql } from './compare-to-sql.ts';
import type { Fragment, SqlContext } from './context.ts';
import { eventToSql } from './event-to-sql.ts';
import { elementToSql } from './filters-to-sql.ts';
import { join } from './join.ts';
import { jsonPath } from './json-path.ts';
import { messageToSql } from './message-to-sql.ts';
import { attributeOf } from './subject.ts';

/**
 * The condition as SQL about one row `c` of table `customer`: true or false, never null. It means what `evaluate`
 * means when no run is asking.
 * @example sql`select c.id from customer c where c.workspace_id = ${id} and ${conditionToSql(sql, condition, context)}`
 */
export const conditionToSql = (sql: Sql, condition: Condition, context: SqlContext): Fragment =>
  translate(sql, condition, context, { segments: [], written: { conditions: 0 } });

/** The segments that are being asked, from the outermost; and how much was written so far, counted in one place. */
interface Trail {
  readonly segments: readonly string[];
  readonly written: { conditions: number };
}

const deepest = 10;
/** Segments of segments multiply, and a statement has at most 65,535 parameters. */
const mostConditions = 2_000;

function translate(sql: Sql, condition: Condition, context: SqlContext, trail: Trail): Fragment {
  trail.written.conditions += 1;
  if (trail.written.conditions > mostConditions)
    throw new ApiError('condition_invalid', [conditionProblem([], 'too_many_members')]);
  const inner = (member: Condition): Fragment => translate(sql, member, context, trail);
  if ('all' in condition) return join(sql, 'and', condition.all.map(inner));
  if ('any' in condition) return join(sql, 'or', condition.any.map(inner));
  if ('not' in condition) return sql`not ${inner(condition.not)}`;
  if ('segment' in condition) {
    const member = segmentToSql(sql, condition.segment, context, trail);
    return condition.member ? member : sql`not ${member}`;
  }
  if ('event' in condition) return eventToSql(sql, condition, context);
  if ('message' in condition) return messageToSql(sql, condition, context);
  if ('consent' in condition) return consentToSql(sql, condition);
  if ('trigger' in condition)
    return compareToSql(sql, { root: sql`'{}'::jsonb`, path: jsonPath(condition.trigger) }, condition, context);
  if ('step' in condition)
    return compareToSql(sql, { root: sql`'{}'::jsonb`, path: jsonPath(condition.step) }, condition, context);
  if ('any_in' in condition) return elementToSql(sql, sql`c.attributes`, condition.any_in, condition.where, context);
  return compareToSql(sql, attributeOf(sql, condition.attribute, context), condition, context);
}

/** Inside itself a segment has no members, so that segments that name each other come to an end. */
function segmentToSql(sql: Sql, id: string, context: SqlContext, { segments, written }: Trail): Fragment {
  const condition = context.segments.get(id);
  if (!condition || segments.includes(id) || segments.length >= deepest) return sql`false`;
  return translate(sql, condition, context, { segments: [...segments, id], written });
}

/** Consent that was never asked for is none. */
function consentToSql(sql: Sql, { consent, is }: ConsentCondition): Fragment {
  const [channel = '', category = ''] = consent.split('.');
  const given = sql`exists (select from consent k where k.customer_id = c.id
    and k.channel = ${channel} and k.category = ${category} and k.granted)`;
  return is ? given : sql`not ${given}`;
}
