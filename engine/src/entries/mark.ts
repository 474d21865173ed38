import { profileInterest } from '@olle/shared/conditions/interests';
import type { Sql, TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';

export interface Changed {
  readonly customerId: string;
  /** The event's name, or what stands for a change of the profile. */
  readonly name: string;
}

/**
 * Marks customers to be looked at again, those of whom a watched segment or date may have changed. Whoever has just
 * become a customer is marked by anything: a segment of those who never ordered holds them, too.
 */
export async function markChanged(tx: TransactionSql, changed: readonly Changed[], live = true): Promise<void> {
  const rows = [...new Map(changed.map((one) => [`${one.customerId} ${one.name}`, one])).values()];
  if (rows.length === 0) return;
  await tx`
    insert into customer_mark (customer_id, workspace_id, live, at)
    select distinct on (c.id) c.id, c.workspace_id, ${live}::boolean, clock_timestamp()
    from jsonb_to_recordset(${recordset(tx, rows)}) as q("customerId" uuid, name text)
    join customer c on c.id = q."customerId"
    -- Asked once, before anything is joined: most installations watch nothing.
    where (select exists (select from segment_watch) or exists (select from date_watch)) and (
      exists (select from segment_watch w where w.workspace_id = c.workspace_id
        and (w.hears ? q.name or c.created_at > clock_timestamp() - interval '1 hour'))
      or (q.name = ${profileInterest} and exists (select from date_watch d where d.workspace_id = c.workspace_id)))
    order by c.id
    on conflict (customer_id) do update set live = customer_mark.live or excluded.live`;
}

/** Whose time has come is marked for that very instant. */
export async function markDue(sql: Sql, most: number): Promise<number> {
  const { count } = await sql`
    with due as (
      select segment_id, customer_id, due_at from segment_member where due_at <= clock_timestamp()
      order by due_at limit ${most} for update skip locked),
    taken as (
      update segment_member m set due_at = null from due
      where m.segment_id = due.segment_id and m.customer_id = due.customer_id
      returning m.customer_id, m.workspace_id, due.due_at)
    insert into customer_mark (customer_id, workspace_id, live, at)
    select customer_id, workspace_id, true, min(due_at) from taken group by 1, 2 order by 1
    on conflict (customer_id) do update set live = true`;
  return count;
}
