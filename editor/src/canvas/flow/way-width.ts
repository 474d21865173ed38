/** A line that nobody counts on is as thin as this, in px. */
const thinnest = 1.5;
/** That by which everybody goes on who came in. */
const thickest = 8;

/** How thick the line of a way is when `count` of the `entered` took it, in px: where people leave, it gets thinner. */
export const wayWidth = (count: number, entered: number): number =>
  entered === 0 ? thinnest : thinnest + (thickest - thinnest) * Math.min(1, count / entered);
