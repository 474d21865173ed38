const DELAYS_MS = [200, 500, 1000, 2000, 5000, 10_000];

/** How long to wait before the n-th start in a row that did not last; bounded, so that a mended cause is found soon. */
export function backoffMs(failures: number): number {
  return DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 10_000;
}

/** A process that lived this long counts as healthy again. */
export const HEALTHY_MS = 30_000;
