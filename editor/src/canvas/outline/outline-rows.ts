import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { markOf, type Stop, step, waysFrom } from '../commands/walk/stops.ts';
import { beginnings } from '../commands/walk/walk.ts';
import { meetingsOf } from './meetings-of.ts';

/** A line of the outline. */
export interface OutlineRow {
  readonly mark: string;
  readonly stop: Stop;
  /** A branch stands below its step and its steps below the branch; what follows without a choice stands level. */
  readonly kind: 'step' | 'branch' | 'open' | 'joined';
  /** From 1. */
  readonly level: number;
  readonly parent: string | null;
  /** Of a way that goes on at a step which stands elsewhere: that step. */
  readonly joins: string | null;
  readonly hasChildren: boolean;
  /** First of the steps that nothing leads to. */
  readonly loose: boolean;
}

/** The journey line by line, every step once. Where branches meet, the way goes on below the step that parted them. */
export function outlineRows(document: JourneyDocument): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const placed = new Set<string>();
  const meetings = meetingsOf(document);

  const add = (stop: Stop, kind: OutlineRow['kind'], level: number, parent: string | null, more = {}): OutlineRow => {
    const row = {
      mark: markOf(stop),
      stop,
      kind,
      level,
      parent,
      joins: null,
      hasChildren: false,
      loose: false,
      ...more,
    };
    rows.push(row);
    return row;
  };

  /** Writes what follows until it ends, or comes to where others go on. */
  function follow(start: string, level: number, parent: string | null, until: ReadonlySet<string>, loose = false) {
    let id: string | undefined = start;
    while (id !== undefined) {
      placed.add(id);
      const ways = waysFrom(document, id);
      const parts = ways.length > 1;
      add(step(id), 'step', level, parent, { hasChildren: parts, loose: loose && id === start });
      const [way] = ways;
      if (!way) return;
      id = parts ? branches(id, ways, level, until) : goOn(way, level, parent, until);
    }
  }

  /** The next step of a way without a choice, if it is still to be written. */
  function goOn({ from, output, to }: Way, level: number, parent: string | null, until: ReadonlySet<string>) {
    if (to !== undefined && !placed.has(to) && !until.has(to)) return to;
    const stop: Stop = { kind: 'output', from, output };
    if (to === undefined) add(stop, 'open', level, parent);
    else add(stop, 'joined', level, parent, { joins: to });
    return undefined;
  }

  function branches(id: string, ways: readonly Way[], level: number, until: ReadonlySet<string>) {
    const meeting = meetings(ways.flatMap(({ to }) => to ?? []));
    const stops = meeting === undefined ? until : new Set([...until, meeting]);
    for (const { from, output, to } of ways) {
      const open = to === undefined || placed.has(to) || stops.has(to);
      const stop: Stop = { kind: 'output', from, output };
      const { mark } = add(stop, 'branch', level + 1, id, {
        joins: open ? (to ?? null) : null,
        hasChildren: !open,
      });
      if (!open && to !== undefined) follow(to, level + 2, mark, stops);
    }
    return meeting !== undefined && !placed.has(meeting) && !until.has(meeting) ? meeting : undefined;
  }

  for (const beginning of beginnings(document)) {
    if (beginning.kind === 'step') follow(beginning.id, 1, null, new Set(), beginning.id !== triggerId);
  }
  // Steps that only lead to each other have no beginning.
  for (const { id } of document.nodes) if (!placed.has(id)) follow(id, 1, null, new Set(), true);
  return rows;
}

type Way = ReturnType<typeof waysFrom>[number];

/** Those that are to be seen while some are closed; who only looks has nothing to add where a way ends. */
export function visibleRows(
  rows: readonly OutlineRow[],
  closed: ReadonlySet<string>,
  readOnly = false,
): readonly OutlineRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ mark, parent, kind }) => {
    if (readOnly && kind === 'open') return false;
    if (parent === null || (!hidden.has(parent) && !closed.has(parent))) return true;
    hidden.add(mark);
    return false;
  });
}
