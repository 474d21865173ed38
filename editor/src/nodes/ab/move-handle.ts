/** Of 100: what people read adds up to the hundredth. */
const all = 10_000;

/**
 * The weights after the handle behind one of them was moved, so that it has this share: the next one gives or takes the
 * difference, the others stay, and all of them sum to 100 whatever they summed to before.
 * @example moveHandle([50, 30, 20], 0, 60) // [60, 20, 20]
 */
export function moveHandle(weights: readonly number[], index: number, share: number): number[] {
  const dealt = ofHundred(weights);
  const [own = 0, next = 0] = dealt.slice(index, index + 2);
  const set = Math.min(own + next, Math.max(0, Math.round(share * 100)));
  return dealt.map((each, at) => (at === index ? set : at === index + 1 ? own + next - set : each) / 100);
}

/** Hundredths that sum to 100 %, in proportion; what rounding leaves goes to the largest, where it shows least. */
function ofHundred(weights: readonly number[]): number[] {
  const known = weights.map((weight) => Math.max(0, weight));
  const sum = known.reduce((total, weight) => total + weight, 0);
  const parts = known.map((weight) => Math.floor(sum > 0 ? (weight / sum) * all : all / known.length));
  const rest = all - parts.reduce((total, part) => total + part, 0);
  const largest = parts.indexOf(Math.max(...parts));
  return parts.map((part, at) => (at === largest ? part + rest : part));
}
