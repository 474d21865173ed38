import { randomUUID } from 'node:crypto';
import type { CouponPoolAnswer } from '@olle/shared/api/coupon-pools';
import type { Page, PageQuery } from '@olle/shared/api/page';
import type { Database, Sql } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { couponPool } from '../../db/schema/segment.ts';
import { writeAudit } from '../../db/write-audit.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

type Row = Omit<CouponPoolAnswer, 'createdAt' | 'low'> & { readonly createdAt: Date; readonly lately: number };

export async function createPool({ db }: Pick<Database, 'db'>, caller: Caller, name: string): Promise<{ id: string }> {
  const { workspaceId, actor } = caller;
  return await db.transaction((tx) =>
    onceIn(tx, caller, async () => {
      const [created] = await tx
        .insert(couponPool)
        .values({ id: randomUUID(), workspaceId, name, createdBy: actor })
        .onConflictDoNothing({ target: [couponPool.workspaceId, couponPool.name] })
        .returning({ id: couponPool.id });
      if (!created) throw new ApiError('coupon_pool_name_taken');
      await recordAudit(tx, caller, 'coupon_pool.create', created.id, { name });
      return created;
    }),
  );
}

/** Newest first, with what is left in each. */
export async function listPools(
  sql: Sql,
  workspaceId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<CouponPoolAnswer>> {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select p.id, p.name, p.created_by as "createdBy", p.created_at as "createdAt", c.total, c.issued,
      c.total - c.issued as available, c.lately
    from coupon_pool p cross join lateral (${levels(sql)}) c
    where p.workspace_id = ${workspaceId}
      ${after ? sql`and (p.created_at, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by p.created_at desc, p.id desc limit ${limit + 1}`;
  const toItem = ({ lately, ...row }: Row): CouponPoolAnswer => ({
    ...row,
    low: isLow({ ...row, lately }),
    createdAt: row.createdAt.toISOString(),
  });
  return toPage(rows, limit, toItem, ({ createdAt, id }) => [createdAt.toISOString(), id]);
}

/** A tenth or less is left, or fewer than the last seven days took. */
const isLow = ({ available, total, lately }: Pick<Row, 'available' | 'total' | 'lately'>): boolean =>
  available <= total / 10 || available < lately;

/** What is left in the pools of these names or ids. */
export async function readPoolLevels(
  sql: Sql,
  workspaceId: string,
  pools: readonly string[],
): Promise<{ id: string; name: string; available: number; low: boolean }[]> {
  const rows = await sql<Pick<Row, 'id' | 'name' | 'available' | 'total' | 'lately'>[]>`
    select p.id, p.name, c.total, c.total - c.issued as available, c.lately
    from coupon_pool p cross join lateral (${levels(sql)}) c
    where p.workspace_id = ${workspaceId} and (p.name = any(${pools as string[]}) or p.id::text = any(${pools as string[]}))`;
  return rows.map(({ id, name, ...level }) => ({ id, name, available: level.available, low: isLow(level) }));
}

const levels = (sql: Sql) => sql`
  select count(*)::int as total, count(issued_at)::int as issued,
    count(*) filter (where issued_at > now() - interval '7 days')::int as lately from coupon where pool_id = p.id`;

/** Adds the codes that the pool does not have yet. */
export async function addCodes(
  { sql }: Pick<Database, 'sql'>,
  caller: Caller,
  poolId: string,
  codes: readonly string[],
): Promise<{ added: number; duplicates: number }> {
  const { workspaceId } = caller;
  await requirePool(sql, workspaceId, poolId);
  return await sql.begin((tx) =>
    onceIn(tx, caller, async () => {
      const { count: added } = await tx`
        insert into coupon (workspace_id, pool_id, code)
        select ${workspaceId}, ${poolId}, code from unnest(${[...codes]}::text[]) as c(code)
        on conflict (pool_id, code) do nothing`;
      await writeAudit(tx, caller, 'coupon_pool.add_codes', poolId, { added });
      return { added, duplicates: codes.length - added };
    }),
  );
}

export async function requirePool(sql: Sql, workspaceId: string, poolId: string): Promise<void> {
  const [pool] = await sql`select 1 from coupon_pool where id = ${poolId} and workspace_id = ${workspaceId}`;
  if (!pool) throw new ApiError('coupon_pool_not_found');
}
