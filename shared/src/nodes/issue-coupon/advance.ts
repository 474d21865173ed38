import type { z } from 'zod';
import { ask } from '../../runner/question.ts';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { issueCoupon } from './definition.ts';

type Config = z.infer<typeof issueCoupon.config>;

export const issueCouponBehaviour: NodeBehaviour<Config> = {
  *arrive({ config, scope, nodeId, visit }) {
    const coupon = yield* ask<'coupon'>({
      kind: 'coupon',
      pool: config.pool,
      runId: scope.run.id,
      nodeId,
      visit,
      now: scope.now,
    });
    if (!coupon) return { kind: 'next', output: 'empty', reason: reason('coupon_pool_empty', { pool: config.pool }) };
    return {
      kind: 'next',
      output: 'next',
      reason: reason('coupon_issued', { pool: config.pool, code: coupon.code }),
      changes: [{ type: 'coupon', coupon: { code: coupon.code, pool: config.pool } }],
    };
  },
};
