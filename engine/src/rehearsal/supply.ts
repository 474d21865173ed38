import { definitionOf, isNodeType } from '@olle/shared/nodes/definitions';
import type { PoolSupply, Supply } from '@olle/shared/simulate/backtest/scarce';
import type { Sql, TransactionSql } from '../db/database.ts';
import type { BacktestInput } from './backtest-input.ts';

/**
 * What there was when the period began. What the journey itself gave out since then is there again: the draft stands in
 * its place. When codes were imported nobody knows, so all of today's count.
 */
export async function readSupply(sql: Sql, input: BacktestInput): Promise<Supply> {
  const [entered, coupons] = await Promise.all([readEntered(sql, input), readCoupons(sql, input)]);
  return { entered, coupons };
}

async function readEntered(sql: Sql, { journeyId, plan, from }: BacktestInput): Promise<number> {
  if (!plan.entry.entryCap) return 0;
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from run where journey_id = ${journeyId} and entered_at < ${new Date(from)}`;
  return row?.n ?? 0;
}

/** Codes that were left at an instant, by what the plan's steps call their pools. */
export async function readCoupons(
  sql: Sql | TransactionSql,
  { workspaceId, journeyId, plan, from }: Pick<BacktestInput, 'workspaceId' | 'journeyId' | 'plan' | 'from'>,
): Promise<Record<string, PoolSupply>> {
  const called = poolsOf(plan);
  if (called.length === 0) return {};
  const pools = await sql<{ id: string; name: string; codes: number }[]>`
    select p.id, p.name, count(c.id) filter (
      where c.issued_at is null or (c.issued_at >= ${new Date(from)} and r.journey_id = ${journeyId}))::int as codes
    from coupon_pool p left join coupon c on c.pool_id = p.id left join run r on r.id = c.run_id
    where p.workspace_id = ${workspaceId} and (p.name = any(${called}) or p.id::text = any(${called}))
    group by p.id, p.name`;
  const by = (key: 'id' | 'name') => pools.map((pool) => [pool[key], { poolId: pool.id, codes: pool.codes }] as const);
  // A step calls its pool by either; what is one's name and another's id means the name, as in production.
  return Object.fromEntries([...by('id'), ...by('name')]);
}

const poolsOf = ({ nodes }: BacktestInput['plan']): string[] =>
  Object.values(nodes).flatMap(({ type, config }) =>
    isNodeType(type)
      ? definitionOf(type)
          .references(config)
          .flatMap(({ kind, id }) => (kind === 'coupon_pool' ? [id] : []))
      : [],
  );
