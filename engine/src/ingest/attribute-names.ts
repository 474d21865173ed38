import type { JsonObject } from '@olle/shared/json';
import type { Sql } from '../db/database.ts';
import { propertyPaths } from './property-paths.ts';

const SAMPLES = 500;

/** Dotted paths of the attributes that the newest customers have. */
export async function attributeNames(sql: Sql, workspaceId: string): Promise<string[]> {
  const rows = await sql<{ attributes: JsonObject }[]>`
    select attributes from customer where workspace_id = ${workspaceId} and merged_into is null
    order by created_at desc, id desc limit ${SAMPLES}`;
  return propertyPaths(rows.map(({ attributes }) => attributes));
}
