/** For browsers without a Temporal of their own. Whoever has one fetches nothing. */
export async function provideTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
