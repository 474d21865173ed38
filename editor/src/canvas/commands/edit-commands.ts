import { triggerId } from '@olle/shared/journey/document';
import { CopyPlus, Trash2 } from 'lucide-react';
import { duplicateSelection } from '../flow/edit-selection.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { goOnFrom, removeChosen } from './go-on.ts';

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
    run: (scope) => goOnFrom(scope, duplicateSelection(scope.store)),
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
    run: removeChosen,
  },
];
