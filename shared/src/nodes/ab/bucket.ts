import { fnv1a32 } from '../../fnv1a32.ts';

/** GrowthBook's hash, version 2: in [0, 1) in steps of 1/10000. `bucketOf('seed', 'a')` is 0.0505. */
export const bucketOf = (experiment: string, customerId: string): number =>
  (fnv1a32(String(fnv1a32(experiment + customerId))) % 10_000) / 10_000;
