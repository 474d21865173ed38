import { z } from 'zod';
import { defineNode } from '../define-node.ts';

export const issueCoupon = defineNode({
  type: 'issue_coupon',
  family: 'data',
  config: z.strictObject({ pool: z.string().max(100) }),
  initial: { pool: '' },
  outputs: () => [{ id: 'next' }, { id: 'empty' }],
  problems: ({ pool }) => (pool.trim() === '' ? [{ field: 'pool', code: 'pool_missing' }] : []),
  references: ({ pool }) => [{ kind: 'coupon_pool', id: pool, field: 'pool' }],
});
