import type { Drawing } from './drawing.ts';

/** For each card the nearest one that every way to it passes, its immediate dominator; `ground` where there is none. */
export function doorsOf({ order, before }: Drawing, ground: string): ReadonlyMap<string, string> {
  const rank = new Map(order.map((id, index) => [id, index]));
  const doors = new Map<string, string>();
  const common = (one: string, other: string): string => {
    let [a, b] = [one, other];
    while (a !== b) {
      // The later one cannot be the door of the earlier.
      if ((rank.get(a) ?? -1) > (rank.get(b) ?? -1)) a = doors.get(a) ?? ground;
      else b = doors.get(b) ?? ground;
    }
    return a;
  };
  for (const id of order) {
    const above = before.get(id) ?? [];
    doors.set(id, above.length === 0 ? ground : above.reduce(common));
  }
  return doors;
}
