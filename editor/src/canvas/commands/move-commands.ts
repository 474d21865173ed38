import { triggerId } from '@olle/shared/journey/document';
import { ArrowDownUp, MoveDown, MoveUp, Waypoints } from 'lucide-react';
import { useCommandStore } from '../../commands/command-store.ts';
import { refuse } from '../flow/refuse.ts';
import { faultOf, type Relocation, relocationOf } from '../flow/relocation.ts';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { moveFinder } from './move-finder.ts';
import { neighbourMove } from './moves.ts';

const onlyStep = ({ store }: CanvasScope): string | undefined => {
  const { nodes } = store.getState().selection;
  return nodes.length === 1 && nodes[0] !== triggerId ? nodes[0] : undefined;
};

function move(scope: CanvasScope, relocation: Relocation): void {
  const state = scope.store.getState();
  const document = documentOf(state);
  const fault = faultOf(document, relocation);
  if (fault) {
    refuse((words) => words.faults[fault]);
    return;
  }
  state.apply(relocationOf(document, relocation));
  scope.goTo(onlyNodes(relocation.id));
}

const neighbour = (scope: CanvasScope, direction: 'up' | 'down'): Relocation | null => {
  const id = onlyStep(scope);
  return id === undefined ? null : neighbourMove(documentOf(scope.store.getState()), id, direction);
};

const past = (direction: 'up' | 'down'): Pick<CanvasCommand, 'enabled' | 'run'> => ({
  enabled: (scope) => neighbour(scope, direction) !== null,
  run: (scope) => {
    const relocation = neighbour(scope, direction);
    if (relocation) move(scope, relocation);
  },
});

/** Asks where to, from a list of all places that it can go. */
const elsewhere = (take: Relocation['take']): Pick<CanvasCommand, 'enabled' | 'run'> => ({
  enabled: (scope) => onlyStep(scope) !== undefined,
  run: (scope) => {
    const id = onlyStep(scope);
    if (id === undefined) return;
    const finder = moveFinder(documentOf(scope.store.getState()), id, take, (relocation) => move(scope, relocation));
    useCommandStore.getState().ask(finder);
  },
});

const moving = { group: 'arrange', edits: true, menus: ['step'] } as const;

export const moveCommands: readonly CanvasCommand[] = [
  {
    ...moving,
    id: 'move-up',
    icon: MoveUp,
    words: { ko: '앞으로 옮기기', en: 'Move up' },
    keys: ['alt+shift+ArrowUp'],
    ...past('up'),
  },
  {
    ...moving,
    id: 'move-down',
    icon: MoveDown,
    words: { ko: '뒤로 옮기기', en: 'Move down' },
    keys: ['alt+shift+ArrowDown'],
    ...past('down'),
  },
  {
    ...moving,
    id: 'move-step',
    icon: ArrowDownUp,
    words: { ko: '다른 곳으로 옮기기', en: 'Move elsewhere' },
    keys: ['shift+m'],
    ...elsewhere('step'),
  },
  {
    ...moving,
    id: 'move-branch',
    icon: Waypoints,
    words: { ko: '갈래째 다른 곳으로 옮기기', en: 'Move the branch elsewhere' },
    keys: ['shift+b'],
    ...elsewhere('branch'),
  },
];
