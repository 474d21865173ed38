import type { RunAnswer, RunMove } from '@olle/shared/api/runs';
import { moveCodes, type VersionChange } from '@olle/shared/i18n/say-move';

export interface ToldMove extends VersionChange {
  readonly key: string;
  readonly at: string;
  /** Who published; null: it is an undoing. */
  readonly publishedBy: string | null;
}

/**
 * The moves from version to version and their undoing, each before the first step that was done then or later (by `seq`);
 * `last` after all. `telling`: the steps that were left or come back to by a move, and say nothing else.
 */
export function movesAmong({ steps, moves }: Pick<RunAnswer, 'steps' | 'moves'>): {
  readonly before: ReadonlyMap<number, readonly ToldMove[]>;
  readonly last: readonly ToldMove[];
  readonly telling: ReadonlySet<number>;
} {
  const before = new Map<number, ToldMove[]>();
  const last: ToldMove[] = [];
  const all = inOrder(moves);
  for (const move of all) {
    const next = steps.find((step) => Date.parse(step.at) >= Date.parse(move.at));
    if (next) before.set(next.seq, [...(before.get(next.seq) ?? []), move]);
    else last.push(move);
  }
  const instants = new Set(all.map(({ at }) => Date.parse(at)));
  const telling = steps.filter(({ at, reason }) => moveCodes.includes(reason.code) && instants.has(Date.parse(at)));
  return { before, last, telling: new Set(telling.map(({ seq }) => seq)) };
}

/** The moves and their undoings, as they happened. */
export const inOrder = (moves: readonly RunMove[]): ToldMove[] =>
  moves.flatMap(toldOf).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

function toldOf({ at, from, to, action, undoneAt, migrationId, actor }: RunMove): ToldMove[] {
  const moved: ToldMove = { key: migrationId, at, change: action, from, to, publishedBy: actor };
  if (undoneAt === null) return [moved];
  return [
    moved,
    { key: `${migrationId} undone`, at: undoneAt, change: 'undone', from: to, to: from, publishedBy: null },
  ];
}
