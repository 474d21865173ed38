import type { Sql } from '../db/database.ts';

interface Unasked {
  readonly id: string;
  readonly workspaceId: string;
}

/** A passing trouble is over by then. */
const settledAfter = '10 minutes';
/** Most of a kind that are read. */
const most = 10_000;

/** Customers of whom it cannot be found out whether they came into a segment, or who cannot be told that their date has come. */
export async function unaskedCustomers(sql: Sql): Promise<Unasked[]> {
  return await sql<Unasked[]>`
    select distinct customer_id as id, workspace_id as "workspaceId" from (
      (select customer_id, workspace_id from customer_mark where since < now() - ${settledAfter}::interval limit ${most})
      union all
      (select customer_id, workspace_id from segment_member
        where unasked_since < now() - ${settledAfter}::interval limit ${most})
      union all
      (select customer_id, workspace_id from date_due where since < now() - ${settledAfter}::interval limit ${most})) u`;
}
