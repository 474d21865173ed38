/** Items in their order, under the day that `dayOf` gives their instant. */
export function byDay<T extends { readonly at: string }>(
  items: readonly T[],
  dayOf: (instant: string) => string,
): readonly (readonly [string, readonly T[]])[] {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = dayOf(item.at);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(item);
    else days.set(day, [item]);
  }
  return [...days];
}
