import type { JsonObject } from '@olle/shared/json';
import type { Sql } from '../../db/database.ts';
import { storageProblem } from '../../ingest/storable.ts';
import { ApiError } from '../http/api-error.ts';
import { customerIdsOf } from './customer-ids.ts';

export interface CustomerRow {
  readonly id: string;
  readonly userId: string | null;
  readonly attributes: JsonObject;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
}

const ours = /^~([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** By the shop's id, or ours after a `~`. Who was merged into another is that other. */
export async function readCustomer(sql: Sql, workspaceId: string, named: string): Promise<CustomerRow> {
  // Postgres keeps no such text, so nobody is called that.
  if (storageProblem(named)) throw new ApiError('customer_not_found');
  const id = ours.exec(named)?.[1] ?? (await customerIdsOf(sql, workspaceId, [named])).get(named);
  const [row] =
    id === undefined
      ? []
      : await sql<CustomerRow[]>`
    select c.id, c.user_id as "userId", c.attributes, c.created_at as "createdAt", c.last_seen_at as "lastSeenAt"
    from customer o join customer c on c.id = coalesce(o.merged_into, o.id)
    where o.id = ${id} and o.workspace_id = ${workspaceId}`;
  if (!row) throw new ApiError('customer_not_found');
  return row;
}
