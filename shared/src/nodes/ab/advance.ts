import type { z } from 'zod';
import { ask } from '../../runner/question.ts';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import { bucketOf } from './bucket.ts';
import type { ab } from './definition.ts';

type Config = z.infer<typeof ab.config>;

/** Sticky: the first assignment of a customer to an experiment is stored, as the exposure, and read ever after. */
export const abBehaviour: NodeBehaviour<Config> = {
  *arrive({ config: { experiment, variants }, scope, nodeId }) {
    const { customer, run, now } = scope;
    const bucket = bucketOf(experiment, customer.id);
    const given = yield* ask<'assignment'>({
      kind: 'assignment',
      experiment,
      proposed: variantAt(variants, bucket),
      bucket,
      now,
      offered: variants.map(({ id }) => id),
      holdouts: variants.filter(({ holdout }) => holdout).map(({ id }) => id),
      met: { journeyId: run.journeyId, nodeId, runId: run.id },
    });
    const variant = variants.find(({ id }) => id === given.variant);
    const code = given.first ? 'variant_assigned' : given.former ? 'variant_dealt_anew' : 'variant_kept';
    const facts = {
      variant: variant?.name || given.variant,
      bucket: given.bucket,
      weights: variants.map(({ weight }) => weight).join('/'),
      experiment,
      ...(variant?.holdout && { holdout: true }),
      ...(given.former && { former: given.former }),
    };
    return { kind: 'next', output: given.variant, reason: reason(code, facts) };
  },
};

/** Buckets are half-open: with 50/50, 0.5 is B's. */
export function variantAt(variants: Config['variants'], bucket: number): string {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  let edge = 0;
  for (const { id, weight } of variants) {
    edge += weight / total;
    if (bucket < edge) return id;
  }
  return variants.findLast(({ weight }) => weight > 0)?.id ?? '';
}
