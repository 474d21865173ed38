import type { TransactionSql } from '../db/database.ts';

/** Those whose customer nobody moves at this moment. */
export async function lockFree<T extends { readonly customerId: string }>(
  tx: TransactionSql,
  rows: readonly T[],
): Promise<T[]> {
  const ids = [...new Set(rows.map(({ customerId }) => customerId))];
  const locked = await tx<{ customerId: string }[]>`
    select customer_id as "customerId" from customer_lock where customer_id = any(${ids}::uuid[])
    order by customer_id for no key update skip locked`;
  const mine = new Set(locked.map(({ customerId }) => customerId));
  return rows.filter(({ customerId }) => mine.has(customerId));
}
