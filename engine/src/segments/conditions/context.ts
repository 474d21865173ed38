import type { Condition } from '@olle/shared/conditions/condition';
import { chooseZone, isZone } from '@olle/shared/schedule/zone';
import type { PendingQuery, Row } from 'postgres';
import type { Sql } from '../../db/database.ts';

/** A piece of SQL with its parameters. */
export type Fragment = PendingQuery<Row[]>;

/** All that a condition's SQL has to know besides the rows. */
export interface SqlContext {
  readonly workspaceId: string;
  readonly now: Date;
  readonly workspaceZone: string;
  /** Zones that both the conditions' calendar and this Postgres know; another name is no zone. */
  readonly zones: readonly string[];
  readonly segments: ReadonlyMap<string, Condition>;
  /**
   * `everyone`: a table of events is read once, for all customers. `some`: it is asked per customer, which wins when
   * the statement looks at few (one profile, one page).
   */
  readonly reach: 'everyone' | 'some';
}

const zonesOf = new WeakMap<Sql, Promise<readonly string[]>>();

/** Reads what the conditions of a workspace stand on. */
export async function readSqlContext(
  sql: Sql,
  asked: Pick<SqlContext, 'workspaceId' | 'now' | 'reach'>,
): Promise<SqlContext> {
  const zones = zonesOf.get(sql) ?? readZones(sql);
  zonesOf.set(sql, zones);
  const [rows, [workspace]] = await Promise.all([
    sql<{ id: string; condition: Condition }[]>`
      select id::text, condition from segment where workspace_id = ${asked.workspaceId}`,
    sql<{ zone: string | null }[]>`
      select settings->>'timezone' as zone from workspace where id = ${asked.workspaceId}`,
  ]);
  return {
    ...asked,
    workspaceZone: chooseZone(workspace?.zone).zone,
    zones: await zones,
    segments: new Map(rows.map(({ id, condition }) => [id, condition])),
  };
}

/** Asked once a process: Postgres reads a file per zone. A failed read is not kept. */
async function readZones(sql: Sql): Promise<readonly string[]> {
  try {
    const rows = await sql<{ name: string }[]>`select name from pg_timezone_names`;
    return rows.map(({ name }) => name).filter(isZone);
  } catch (error) {
    zonesOf.delete(sql);
    throw error;
  }
}
