import { triggerId } from '@olle/shared/journey/document';
import { ArrowDown, ArrowDownToLine, ArrowLeft, ArrowRight, ArrowUp, ArrowUpToLine, Spline } from 'lucide-react';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { here, seen } from './here.ts';
import { markOf, selectionAt, waysFrom } from './walk/stops.ts';
import { type Direction, walk } from './walk/walk.ts';

/** Where nobody stands, an arrow key begins at the start. */
function step(scope: CanvasScope, direction: Direction): void {
  const { shown, branches } = seen(scope);
  const from = here(scope);
  const next = from ? walk(shown, from, direction, scope.trail) : { kind: 'step' as const, id: triggerId };
  // A branch that is folded up shows no open ends.
  if (!next || (next.kind === 'output' && branches.has(next.from))) return;
  if (from?.kind === 'step') scope.trail.push(from.id);
  if (scope.trail.length > 50) scope.trail.shift();
  scope.goTo(selectionAt(next), markOf(next));
}

/** The line that leads on from a step, or to it. */
function toLine(scope: CanvasScope, leading: 'on' | 'here'): void {
  const document = documentOf(scope.store.getState());
  const from = here(scope);
  if (from?.kind !== 'step') return;
  const line = leading === 'on' ? waysFrom(document, from.id)[0] : document.edges.findLast(({ to }) => to === from.id);
  if (line) scope.goTo(selectionAt({ kind: 'output', from: line.from, output: line.output }));
}

const onCanvas = { group: 'walk', onCanvas: true, keysOnly: true } as const;

export const walkCommands: readonly CanvasCommand[] = [
  {
    ...onCanvas,
    id: 'down',
    icon: ArrowDown,
    words: { ko: '다음 단계로', en: 'To the next step' },
    keys: ['ArrowDown'],
    run: (scope) => step(scope, 'down'),
  },
  {
    ...onCanvas,
    id: 'up',
    icon: ArrowUp,
    words: { ko: '앞 단계로', en: 'To the step before' },
    keys: ['ArrowUp'],
    run: (scope) => step(scope, 'up'),
  },
  {
    ...onCanvas,
    id: 'left',
    icon: ArrowLeft,
    words: { ko: '왼쪽 갈래로', en: 'To the branch at the left' },
    keys: ['ArrowLeft'],
    run: (scope) => step(scope, 'left'),
  },
  {
    ...onCanvas,
    id: 'right',
    icon: ArrowRight,
    words: { ko: '오른쪽 갈래로', en: 'To the branch at the right' },
    keys: ['ArrowRight'],
    run: (scope) => step(scope, 'right'),
  },
  {
    ...onCanvas,
    id: 'line-on',
    icon: Spline,
    words: { ko: '다음으로 가는 연결 고르기', en: 'Choose the connection that leads on' },
    keys: ['alt+ArrowDown'],
    run: (scope) => toLine(scope, 'on'),
  },
  {
    ...onCanvas,
    id: 'line-here',
    icon: Spline,
    words: { ko: '여기로 오는 연결 고르기', en: 'Choose the connection that leads here' },
    keys: ['alt+ArrowUp'],
    run: (scope) => toLine(scope, 'here'),
  },
  {
    id: 'home',
    group: 'walk',
    icon: ArrowUpToLine,
    words: { ko: '시작 조건으로 가기', en: 'Go to the trigger' },
    keys: ['Home'],
    run: ({ goTo }) => goTo(onlyNodes(triggerId)),
  },
  {
    id: 'end',
    group: 'walk',
    icon: ArrowDownToLine,
    words: { ko: '마지막 단계로 가기', en: 'Go to the last step' },
    keys: ['End'],
    onCanvas: true,
    keysOnly: true,
    run: ({ goTo, store }) => goTo(onlyNodes(documentOf(store.getState()).nodes.at(-1)?.id ?? triggerId)),
  },
];
