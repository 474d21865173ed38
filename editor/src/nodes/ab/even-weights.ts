/** Equal shares of 100 in hundredths; the first ones take what does not divide. */
export function evenWeights(count: number): number[] {
  const share = Math.floor(10_000 / count);
  const left = 10_000 - share * count;
  return Array.from({ length: count }, (_, index) => (share + (index < left ? 1 : 0)) / 100);
}
