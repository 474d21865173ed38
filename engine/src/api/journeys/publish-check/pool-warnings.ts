import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Problem } from '@olle/shared/journey/problem';
import { definitionOf } from '@olle/shared/nodes/definitions';
import type { Sql } from '../../../db/database.ts';
import { readPoolLevels } from '../../coupon-pools/pools.ts';

/** Are there codes enough in the pools that the journey gives away? */
export async function poolWarnings(sql: Sql, workspaceId: string, document: JourneyDocument): Promise<Problem[]> {
  const wanted = document.nodes.flatMap(({ id, type, config }) =>
    definitionOf(type)
      .references({ ...config })
      .flatMap((reference) => (reference.kind === 'coupon_pool' ? [{ nodeId: id, ...reference }] : [])),
  );
  if (wanted.length === 0) return [];
  const pools = await readPoolLevels(
    sql,
    workspaceId,
    wanted.map(({ id }) => id),
  );
  return wanted.flatMap(({ nodeId, id, field }) => {
    const pool = pools.find((one) => one.id === id || one.name === id);
    if (!pool?.low) return [];
    const code = pool.available === 0 ? 'coupon_pool_empty' : 'coupon_pool_low';
    return [
      { nodeId, field, code, facts: { pool: pool.name, available: pool.available }, severity: 'warning' as const },
    ];
  });
}
