/** `b1`, `b2`, …: the first that is free. */
export function freeId(prefix: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) if (!taken.includes(`${prefix}${count}`)) return `${prefix}${count}`;
}
