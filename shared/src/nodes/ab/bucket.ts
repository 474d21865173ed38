/** FNV-1a, 32 bit, over UTF-16 code units; ids are UUIDs, so every implementation agrees. */
function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash >>> 0;
}

/** GrowthBook's hash, version 2: in [0, 1) in steps of 1/10000. `bucketOf('seed', 'a')` is 0.0505. */
export const bucketOf = (experiment: string, customerId: string): number =>
  (fnv1a32(String(fnv1a32(experiment + customerId))) % 10_000) / 10_000;
