import { evenWeights } from './even-weights.ts';

/**
 * The weights after one of them was set: the others keep their proportions, and all of them sum to 100. In hundredths, so
 * that what people read adds up.
 * @example rebalance([50, 30, 20], 0, 80) // [80, 12, 8]
 */
export function rebalance(weights: readonly number[], index: number, weight: number): number[] {
  if (weights.length < 2) return weights.map(() => 100);
  const set = Math.round(Math.min(100, Math.max(0, weight)) * 100);
  const left = 10_000 - set;
  const others = weights.flatMap((other, at) => (at === index ? [] : [other]));
  const sum = others.reduce((total, other) => total + other, 0);
  const even = evenWeights(others.length);
  const parts = others.map((other, at) => Math.floor(left * (sum > 0 ? other / sum : (even[at] ?? 0) / 100)));
  // What rounding left over goes to the largest, where it shows least.
  const rest = left - parts.reduce((total, part) => total + part, 0);
  const largest = parts.indexOf(Math.max(...parts));
  const dealt = parts.map((part, at) => (at === largest ? part + rest : part) / 100);
  return weights.map((_, at) => (at === index ? set / 100 : (dealt[at < index ? at : at - 1] ?? 0)));
}
