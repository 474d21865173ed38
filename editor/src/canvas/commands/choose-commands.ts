import { triggerId } from '@olle/shared/journey/document';
import {
  ArrowDownFromLine,
  ArrowUpFromLine,
  BoxSelect,
  Ellipsis,
  PanelRight,
  PanelRightClose,
  SquareDashed,
} from 'lucide-react';
import { selectAll } from '../flow/edit-selection.ts';
import { documentOf } from '../store/editor-store.ts';
import { nothing, onlyNodes, type Selection } from '../store/selection.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { here, seen } from './here.ts';
import { leaveSettings } from './leave-settings.ts';
import { openSettings } from './open-settings.ts';
import { focusPanel } from './panel-focus.ts';
import { screenPlace } from './screen-place.ts';
import { allWays } from './walk/all-ways.ts';
import { markOf, selectionAt } from './walk/stops.ts';
import { type Direction, walk } from './walk/walk.ts';

/** Takes the neighbour into what is chosen; the focus goes along. */
function extend(scope: CanvasScope, direction: Direction): void {
  const state = scope.store.getState();
  const from = here(scope);
  if (!from) return;
  const next = walk(seen(scope).shown, from, direction, scope.trail);
  if (next?.kind !== 'step' || from.kind !== 'step') return;
  const { nodes } = state.selection;
  // Going back over what is chosen lets it go.
  const kept = nodes.includes(next.id)
    ? nodes.filter((id) => id !== from.id)
    : [...new Set([...nodes, from.id, next.id])];
  scope.trail.push(from.id);
  scope.goTo(onlyNodes(...inOrder(scope, kept)), next.id);
}

function takeAll(scope: CanvasScope, direction: 'up' | 'down'): void {
  const { selection, history } = scope.store.getState();
  scope.goTo(onlyNodes(...allWays(history.present, selection.nodes, direction)), selection.nodes[0]);
}

const inOrder = ({ store }: CanvasScope, ids: readonly string[]): string[] =>
  [triggerId, ...documentOf(store.getState()).nodes.map(({ id }) => id)].filter((id) => ids.includes(id));

const some = ({ nodes, edge }: Selection): boolean => nodes.length > 0 || edge !== null;
const chosen = ({ store }: CanvasScope): boolean => some(store.getState().selection);
const steps = ({ store }: CanvasScope): boolean => store.getState().selection.nodes.length > 0;

const extending = { group: 'choose', icon: BoxSelect, onCanvas: true, keysOnly: true } as const;

export const chooseCommands: readonly CanvasCommand[] = [
  {
    id: 'open',
    group: 'choose',
    icon: PanelRight,
    words: { ko: '설정 열기', en: 'Open the settings' },
    keys: ['Enter'],
    menus: ['step', 'start'],
    toolbar: 'row',
    run: (scope) => {
      const at = here(scope);
      const state = scope.store.getState();
      // Settings stand where the rehearsal does.
      if (state.rehearsing) state.setRehearsing(null);
      if (!at) {
        // Nothing is chosen: the panel shows the journey's own settings.
        focusPanel();
        return;
      }
      openSettings(scope, at, focusPanel);
    },
  },
  {
    id: 'back',
    group: 'choose',
    icon: PanelRightClose,
    words: { ko: '설정에서 그림으로 돌아가기', en: 'Back from the settings to the drawing' },
    keys: ['Escape'],
    keysIn: 'panel',
    keysOnly: true,
    run: leaveSettings,
  },
  {
    id: 'let-go',
    group: 'choose',
    icon: SquareDashed,
    words: { ko: '고른 것 놓기', en: 'Choose nothing' },
    keys: ['Escape'],
    keysOnly: true,
    enabled: chosen,
    run: ({ store }) => store.getState().select(nothing),
  },
  {
    id: 'choose-all',
    group: 'choose',
    icon: BoxSelect,
    words: { ko: '모두 고르기', en: 'Choose all steps' },
    keys: ['mod+a'],
    menus: ['ground'],
    run: ({ store }) => selectAll(store),
  },
  {
    ...extending,
    id: 'extend-down',
    words: { ko: '다음 단계까지 고르기', en: 'Also choose the next step' },
    keys: ['shift+ArrowDown'],
    enabled: steps,
    run: (scope) => extend(scope, 'down'),
  },
  {
    ...extending,
    id: 'extend-up',
    words: { ko: '앞 단계까지 고르기', en: 'Also choose the step before' },
    keys: ['shift+ArrowUp'],
    enabled: steps,
    run: (scope) => extend(scope, 'up'),
  },
  {
    ...extending,
    id: 'extend-left',
    words: { ko: '왼쪽 갈래까지 고르기', en: 'Also choose the branch at the left' },
    keys: ['shift+ArrowLeft'],
    enabled: steps,
    run: (scope) => extend(scope, 'left'),
  },
  {
    ...extending,
    id: 'extend-right',
    words: { ko: '오른쪽 갈래까지 고르기', en: 'Also choose the branch at the right' },
    keys: ['shift+ArrowRight'],
    enabled: steps,
    run: (scope) => extend(scope, 'right'),
  },
  {
    id: 'choose-after',
    group: 'choose',
    icon: ArrowDownFromLine,
    words: { ko: '이 뒤의 단계 모두 고르기', en: 'Choose everything after it' },
    keys: ['mod+shift+ArrowDown'],
    keysIn: 'drawing',
    menus: ['step', 'steps'],
    enabled: steps,
    run: (scope) => takeAll(scope, 'down'),
  },
  {
    id: 'choose-before',
    group: 'choose',
    icon: ArrowUpFromLine,
    words: { ko: '이 앞의 단계 모두 고르기', en: 'Choose everything before it' },
    keys: ['mod+shift+ArrowUp'],
    keysIn: 'drawing',
    menus: ['step', 'steps'],
    enabled: steps,
    run: (scope) => takeAll(scope, 'up'),
  },
  {
    id: 'menu',
    group: 'choose',
    icon: Ellipsis,
    words: { ko: '메뉴 열기', en: 'Open the menu' },
    keys: ['shift+F10', 'ContextMenu'],
    keysIn: 'drawing',
    keysOnly: true,
    toolbar: 'row',
    run: (scope) => {
      const at = here(scope);
      const { selection, select } = scope.store.getState();
      // The menu is of what has the focus, or of all that is chosen when that is part of it.
      if (at && !selection.nodes.includes(markOf(at))) select(selectionAt(at));
      scope.openMenu({ screen: screenPlace(at && markOf(at)) });
    },
  },
];
