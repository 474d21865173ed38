import { triggerId } from '@olle/shared/journey/document';
import { CopyPlus, Trash2 } from 'lucide-react';
import { duplicateSelection, removeSelection } from '../flow/edit-selection.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { afterRemoval } from './walk/after-removal.ts';

const hasSteps = ({ store }: CanvasScope): boolean => store.getState().selection.nodes.some((id) => id !== triggerId);

const hasEdge = ({ store }: CanvasScope): boolean => {
  const state = store.getState();
  const { edge } = state.selection;
  return documentOf(state).edges.some(({ from, output }) => from === edge?.from && output === edge.output);
};

export const editCommands: readonly CanvasCommand[] = [
  {
    id: 'duplicate',
    group: 'edit',
    icon: CopyPlus,
    words: { ko: '복제하기', en: 'Duplicate' },
    keys: ['mod+d'],
    edits: true,
    menus: ['step', 'steps'],
    enabled: hasSteps,
    run: ({ store, goTo }) => {
      duplicateSelection(store);
      goTo(store.getState().selection);
    },
  },
  {
    id: 'remove',
    group: 'edit',
    icon: Trash2,
    words: { ko: '지우기', en: 'Delete' },
    keys: ['Delete', 'Backspace'],
    macKeys: ['Backspace', 'Delete'],
    edits: true,
    menus: ['step', 'steps', 'edge'],
    enabled: (scope) => hasSteps(scope) || hasEdge(scope),
    run: ({ store, goTo, focused }) => {
      const state = store.getState();
      // Who had the focus on it goes on from what stands there afterwards.
      const next = focused() === null ? null : afterRemoval(documentOf(state), state.selection);
      removeSelection(store);
      if (next) goTo(next);
    },
  },
];
