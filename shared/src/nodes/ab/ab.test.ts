import { describe, expect, it } from 'vitest';
import { variantAt } from './advance.ts';
import { bucketOf } from './bucket.ts';
import { ab } from './definition.ts';

const variants = (...weights: number[]) => weights.map((weight, index) => ({ id: `v${index}`, name: '', weight }));

describe('an A/B experiment', () => {
  it('deals by GrowthBook’s hash, version 2', () => {
    expect(bucketOf('seed', 'a')).toBe(0.0505);
    expect(bucketOf('seed', 'b')).toBe(0.2696);
  });

  it('has half-open buckets: with 50/50, 0.5 is the second’s', () => {
    expect(variantAt(variants(50, 50), 0.4999)).toBe('v0');
    expect(variantAt(variants(50, 50), 0.5)).toBe('v1');
    expect(variantAt(variants(100, 0), 0.9999)).toBe('v0');
    expect(variantAt(variants(0, 100), 0)).toBe('v1');
  });

  it('deals three equal arms equally, and two experiments independently', () => {
    const ids = Array.from(
      { length: 30_000 },
      (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    );
    const arms = variants(100 / 3, 100 / 3, 100 / 3);
    const sizes = new Map<string, number>();
    let both = 0;
    for (const id of ids) {
      const arm = variantAt(arms, bucketOf('one', id));
      sizes.set(arm, (sizes.get(arm) ?? 0) + 1);
      if (arm === variantAt(arms, bucketOf('two', id))) both += 1;
    }
    for (const size of sizes.values()) expect(Math.abs(size - 10_000)).toBeLessThan(400);
    expect(Math.abs(both - 10_000)).toBeLessThan(400);
  });

  it('asks for weights that sum to 100, as people type them', () => {
    const codes = (...weights: number[]) =>
      ab.problems({ experiment: 'copy', variants: variants(...weights) }).map(({ code }) => code);
    expect(codes(33.3, 33.3, 33.4)).toEqual([]);
    expect(codes(50, 40)).toEqual(['weights_not_100']);
    expect(codes(100)).toEqual(['variants_too_few']);
  });
});
