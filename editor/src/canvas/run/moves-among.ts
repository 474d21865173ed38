import type { RunAnswer, RunMove } from '@olle/shared/api/runs';
import type { VersionChange } from '@olle/shared/i18n/say-move';

export interface ToldMove extends VersionChange {
  readonly key: string;
  readonly at: string;
  /** Who published; null: it is an undoing. */
  readonly publishedBy: string | null;
}

/** The moves from version to version and their undoing, each before the first step that came later (by `seq`); `last` after all. */
export function movesAmong({ steps, moves }: Pick<RunAnswer, 'steps' | 'moves'>): {
  readonly before: ReadonlyMap<number, readonly ToldMove[]>;
  readonly last: readonly ToldMove[];
} {
  const before = new Map<number, ToldMove[]>();
  const last: ToldMove[] = [];
  for (const move of moves.flatMap(toldOf).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const at = Date.parse(move.at);
    // A step that it began has its instant; so has the one that it ended, which comes before.
    const next = steps.find((step) => Date.parse(step.at) > at || Date.parse(step.arrivedAt) >= at);
    if (next) before.set(next.seq, [...(before.get(next.seq) ?? []), move]);
    else last.push(move);
  }
  return { before, last };
}

function toldOf({ at, from, to, action, undoneAt, migrationId, actor }: RunMove): ToldMove[] {
  const moved: ToldMove = { key: migrationId, at, change: action, from, to, publishedBy: actor };
  if (undoneAt === null) return [moved];
  return [
    moved,
    { key: `${migrationId} undone`, at: undoneAt, change: 'undone', from: to, to: from, publishedBy: null },
  ];
}
