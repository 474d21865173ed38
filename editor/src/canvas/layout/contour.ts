/** Left and right end of what stands in each row. */
export type Contour = Map<number, readonly [left: number, right: number]>;

export const cardContour = (row: number, width: number): Contour => new Map([[row, [-width / 2, width / 2]]]);

/** Room for a line that passes these rows. */
export const laneContour = (first: number, last: number): Contour =>
  new Map(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => [first + index, lane]));

const lane = [-14, 14] as const;

/** Adds to `ground` what stands at `x`; the one of the two that is not needed any more may be given as the ground. */
export function lay(ground: Contour, contour: Contour, x: number): void {
  for (const [row, [left, right]] of contour) {
    const there = ground.get(row);
    ground.set(row, there ? [Math.min(there[0], left + x), Math.max(there[1], right + x)] : [left + x, right + x]);
  }
}

/** How far right of `x` it has to stand so that it is right of everything in its rows. */
export function pushRight(ground: Contour, contour: Contour, x: number, gap: number): number {
  let push = Number.NEGATIVE_INFINITY;
  for (const [row, [left]] of contour) {
    const there = ground.get(row);
    if (there) push = Math.max(push, there[1] + gap - (left + x));
  }
  return push;
}

/** How far left of `x` it has to stand so that it is left of everything in its rows. */
export function pushLeft(ground: Contour, contour: Contour, x: number, gap: number): number {
  let push = Number.NEGATIVE_INFINITY;
  for (const [row, [, right]] of contour) {
    const there = ground.get(row);
    if (there) push = Math.max(push, right + x + gap - there[0]);
  }
  return push;
}

export function collides(ground: Contour, contour: Contour, x: number, gap: number): boolean {
  for (const [row, [left, right]] of contour) {
    const there = ground.get(row);
    if (there && left + x < there[1] + gap && right + x > there[0] - gap) return true;
  }
  return false;
}
