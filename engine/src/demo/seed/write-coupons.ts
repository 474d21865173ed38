import type { TransactionSql } from '../../db/database.ts';
import type { Random } from '../generate/random.ts';
import { couponPools } from '../journeys/coupon-pools.ts';
import { insertRows } from './insert-rows.ts';

// Without letters and digits that look alike, as people type codes from a screen.
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'.split('');

/** The pools that the journeys name, filled with codes. */
export async function writeCoupons(
  tx: TransactionSql,
  workspaceId: string,
  random: Random,
  actor: string,
): Promise<void> {
  const pools = Object.values(couponPools).map((pool) => ({ id: random.uuid(), ...pool }));
  await insertRows(
    tx,
    'coupon_pool',
    { id: 'uuid', workspace_id: 'uuid', name: 'text', created_by: 'text' },
    pools.map(({ id, name }) => ({ id, workspace_id: workspaceId, name, created_by: actor })),
  );
  await insertRows(
    tx,
    'coupon',
    { id: 'uuid', workspace_id: 'uuid', pool_id: 'uuid', code: 'text' },
    pools.flatMap(({ id, prefix, size }) =>
      codes(random, prefix, size).map((code) => ({ id: random.uuid(), workspace_id: workspaceId, pool_id: id, code })),
    ),
  );
}

function codes(random: Random, prefix: string, size: number): string[] {
  const part = () => Array.from({ length: 4 }, () => random.pick(letters)).join('');
  const made = new Set<string>();
  while (made.size < size) made.add(`${prefix}-${part()}-${part()}`);
  return [...made];
}
