import type { PropertyFilter } from '@olle/shared/conditions/condition';
import { elementsOf } from '@olle/shared/conditions/path';
import { isReference } from '@olle/shared/conditions/reference';
import type { Json } from '@olle/shared/json';
import { isDuration } from '@olle/shared/schedule/duration';
import { readInstant } from '@olle/shared/schedule/iso';
import { addDuration, subtractDuration } from '@olle/shared/schedule/zone';
import type { Sql } from '../../db/database.ts';
import { storageProblem } from '../../ingest/storable.ts';
import { instantToSql, zoneOf } from './calendar.ts';
import type { Fragment, SqlContext } from './context.ts';

/** One expected value, in the forms that operators compare with. */
export interface Wanted {
  readonly value: Fragment;
  /** As an instant. */
  readonly instant: () => Fragment;
  /** Now, moved forwards or back by it. */
  readonly shifted: (direction: 1 | -1) => Fragment;
}

/** What is expected, when it is known now. What Postgres cannot keep is left out, since nothing stored is like it. */
export function literals(value: PropertyFilter['value']): Json[] {
  if (value === undefined || value === null || isReference(value)) return [];
  return elementsOf([value]).filter((element) => storageProblem(element) === null);
}

export function wantedLiteral(sql: Sql, literal: Json, context: SqlContext): Wanted {
  const { now, workspaceZone } = context;
  const value = sql`${sql.json(literal)}::jsonb`;
  return {
    value,
    instant: () => {
      const at = readInstant(literal);
      return at === null ? sql`olle_instant(${value}, ${zoneOf(sql, context)})` : instantToSql(sql, at);
    },
    shifted: (direction) => {
      if (!isDuration(literal)) return sql`null::timestamptz`;
      const shift = direction === 1 ? addDuration : subtractDuration;
      return instantToSql(sql, shift(now.getTime(), literal, workspaceZone));
    },
  };
}

/** A value that another attribute holds. */
export const wantedColumn = (sql: Sql, value: Fragment, context: SqlContext): Wanted => ({
  value,
  instant: () => sql`olle_instant(${value}, ${zoneOf(sql, context)})`,
  shifted: (direction) =>
    sql`olle_shift(${instantToSql(sql, context.now)}, ${value}, ${direction}, ${context.workspaceZone})`,
});
