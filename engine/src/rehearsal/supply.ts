import type { Supply } from '@olle/shared/simulate/backtest/scarce';
import type { Sql } from '../db/database.ts';
import type { BacktestInput } from './backtest-input.ts';

/**
 * What there was when the period began. What the journey itself gave out since then is there again: the draft stands in
 * its place. When codes were imported nobody knows, so all of today's count.
 */
export async function readSupply(sql: Sql, { workspaceId, journeyId, from }: BacktestInput): Promise<Supply> {
  const since = new Date(from);
  const [[entered], pools] = await Promise.all([
    sql<{ n: number }[]>`
      select count(*)::int as n from run where journey_id = ${journeyId} and entered_at < ${since}`,
    sql<{ id: string; name: string; n: number }[]>`
      select p.id, p.name, count(c.id) filter (where c.issued_at is null or (c.issued_at >= ${since} and r.journey_id = ${journeyId}))::int as n
      from coupon_pool p left join coupon c on c.pool_id = p.id left join run r on r.id = c.run_id
      where p.workspace_id = ${workspaceId} group by p.id, p.name`,
  ]);
  // A step names its pool by either.
  const coupons = Object.fromEntries(
    pools.flatMap(({ id, name, n }) => [
      [id, n],
      [name, n],
    ]),
  );
  return { entered: entered?.n ?? 0, coupons };
}
