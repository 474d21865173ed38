import { ArrowDown, ArrowDownToLine, ArrowLeft, ArrowRight, ArrowUp, BoxSelect } from 'lucide-react';
import { type OutlineRow, outlineRows, visibleRows } from '../outline/outline-rows.ts';
import { outlineOf } from '../outline/outline-store.ts';
import { onlyNodes } from '../store/selection.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { here } from './here.ts';
import { markOf, selectionAt } from './walk/stops.ts';

interface Standing {
  readonly rows: readonly OutlineRow[];
  /** -1: nowhere. */
  readonly at: number;
  readonly closed: boolean;
}

function standing(scope: CanvasScope): Standing {
  const { closed } = outlineOf(scope.store).getState();
  const { history, readOnly } = scope.store.getState();
  const rows = visibleRows(outlineRows(history.present), closed, readOnly);
  const stop = here(scope);
  const mark = stop && markOf(stop);
  return { rows, at: rows.findIndex((row) => row.mark === mark), closed: mark !== null && closed.has(mark) };
}

const goTo = (scope: CanvasScope, row: OutlineRow | undefined): void => {
  if (row) scope.goTo(selectionAt(row.stop), row.mark);
};

function move(scope: CanvasScope, by: 1 | -1): void {
  const { rows, at } = standing(scope);
  goTo(scope, rows[at < 0 ? 0 : at + by]);
}

/** Opens what is closed; else goes to the first row inside. */
function inwards(scope: CanvasScope): void {
  const { rows, at, closed } = standing(scope);
  const row = rows[at];
  if (!row?.hasChildren) return;
  if (closed) outlineOf(scope.store).getState().toggle(row.mark);
  else goTo(scope, rows[at + 1]);
}

/** Closes what is open; else goes to what it stands below. */
function outwards(scope: CanvasScope): void {
  const { rows, at, closed } = standing(scope);
  const row = rows[at];
  if (row?.hasChildren && !closed) outlineOf(scope.store).getState().toggle(row.mark);
  else
    goTo(
      scope,
      rows.find(({ mark }) => mark === row?.parent),
    );
}

/** Takes the next step, by the order of rows, into what is chosen. */
function extend(scope: CanvasScope, by: 1 | -1): void {
  const { rows, at } = standing(scope);
  const before = rows[at];
  const ahead = by > 0 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).toReversed();
  const next = ahead.find(({ kind }) => kind === 'step');
  if (!next || before?.kind !== 'step') return;
  const chosen = new Set([...scope.store.getState().selection.nodes, before.mark]);
  // Going back over what is chosen lets it go.
  if (chosen.has(next.mark)) chosen.delete(before.mark);
  else chosen.add(next.mark);
  const nodes = rows.map(({ mark }) => mark).filter((mark) => chosen.has(mark));
  scope.goTo(onlyNodes(...nodes), next.mark);
}

const outline = { group: 'walk', onOutline: true, keysOnly: true } as const;

export const outlineCommands: readonly CanvasCommand[] = [
  {
    ...outline,
    id: 'row-down',
    icon: ArrowDown,
    words: { ko: '다음 줄로', en: 'To the next line' },
    keys: ['ArrowDown'],
    run: (scope) => move(scope, 1),
  },
  {
    ...outline,
    id: 'row-up',
    icon: ArrowUp,
    words: { ko: '앞 줄로', en: 'To the line before' },
    keys: ['ArrowUp'],
    run: (scope) => move(scope, -1),
  },
  {
    ...outline,
    id: 'row-in',
    icon: ArrowRight,
    words: { ko: '갈래 펼치기, 안으로 들어가기', en: 'Unfold a branch, or go into it' },
    keys: ['ArrowRight'],
    run: inwards,
  },
  {
    ...outline,
    id: 'row-out',
    icon: ArrowLeft,
    words: { ko: '갈래 접기, 밖으로 나가기', en: 'Fold a branch, or go out of it' },
    keys: ['ArrowLeft'],
    run: outwards,
  },
  {
    ...outline,
    id: 'row-end',
    icon: ArrowDownToLine,
    words: { ko: '마지막 줄로', en: 'To the last line' },
    keys: ['End'],
    run: (scope) => goTo(scope, standing(scope).rows.at(-1)),
  },
  {
    ...outline,
    group: 'choose',
    id: 'row-extend-down',
    icon: BoxSelect,
    words: { ko: '다음 단계까지 고르기', en: 'Also choose the next step' },
    keys: ['shift+ArrowDown'],
    run: (scope) => extend(scope, 1),
  },
  {
    ...outline,
    group: 'choose',
    id: 'row-extend-up',
    icon: BoxSelect,
    words: { ko: '앞 단계까지 고르기', en: 'Also choose the step before' },
    keys: ['shift+ArrowUp'],
    run: (scope) => extend(scope, -1),
  },
];
