import type { Marks } from '../run/marks.ts';

/** Whether a card is on the way that is looked at, or is where the player stands on it. */
export const pathMark = (marks: Marks | null, nodeId: string): 'on' | 'now' | undefined =>
  marks?.now?.nodeId === nodeId ? 'now' : marks?.times[nodeId] !== undefined ? 'on' : undefined;
