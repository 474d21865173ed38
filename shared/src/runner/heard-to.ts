import { isJsonObject, type JsonObject } from '../json.ts';
import type { Point } from '../schedule/instant.ts';
import type { Position } from './run.ts';

/** The latest fact, in the order of what happened, that a wait heard and went on waiting after. */
export function heardTo({ memo, since }: Pick<Position, 'memo' | 'since'>): Point | null {
  const kept = memo.heardTo;
  if (!isJsonObject(kept) || typeof kept.after !== 'number' || typeof kept.seq !== 'number') return null;
  return { at: since.at + kept.after, seq: kept.seq };
}

/** As a memo keeps it: counted from the arrival, so that a position holds one instant only. */
export const keepHeardTo = (since: Point, { at, seq }: Point): JsonObject => ({
  heardTo: { after: at - since.at, seq },
});
