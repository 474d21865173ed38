import type { z } from 'zod';
import { ask } from '../../runner/question.ts';
import { reason } from '../../runner/reason.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import { bucketOf } from './bucket.ts';
import type { ab } from './definition.ts';

type Config = z.infer<typeof ab.config>;

/** Sticky: the first assignment of a customer to an experiment is stored and read ever after. */
export const abBehaviour: NodeBehaviour<Config> = {
  *arrive({ config, scope }) {
    const bucket = bucketOf(config.experiment, scope.customer.id);
    const proposed = variantAt(config.variants, bucket);
    const given = yield* ask<'assignment'>({
      kind: 'assignment',
      experiment: config.experiment,
      proposed,
      bucket,
      now: scope.now,
    });
    const variant = config.variants.find(({ id }) => id === given.variant);
    // A variant that was removed since: its people are dealt anew among those that are left.
    const output = variant?.id ?? proposed;
    const weights = config.variants.map(({ weight }) => weight).join('/');
    const name = config.variants.find(({ id }) => id === output)?.name || output;
    const facts = { variant: name, bucket: given.bucket, weights, experiment: config.experiment };
    return { kind: 'next', output, reason: reason(given.first ? 'variant_assigned' : 'variant_kept', facts) };
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
