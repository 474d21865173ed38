import { Redo2, Undo2 } from 'lucide-react';
import type { EditorState } from '../store/editor-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { goToLine } from './go-to-line.ts';

/** A line that comes or goes takes the focus along: somebody stands then on what is there in its place. */
function keepingFocus(scope: CanvasScope, act: (state: EditorState) => void): void {
  const held = scope.focused();
  const { getState } = scope.store;
  act(getState());
  const { edge } = getState().selection;
  if (edge && held === `${edge.from}/${edge.output}`) goToLine(scope, edge, edge.from);
}

export const historyCommands: readonly CanvasCommand[] = [
  {
    id: 'undo',
    group: 'edit',
    icon: Undo2,
    words: { ko: '되돌리기', en: 'Undo' },
    keys: ['mod+z'],
    edits: true,
    toolbar: 'history',
    enabled: ({ store }) => store.getState().history.past.length > 0,
    run: (scope) => keepingFocus(scope, ({ undo }) => undo()),
  },
  {
    id: 'redo',
    group: 'edit',
    icon: Redo2,
    words: { ko: '다시 하기', en: 'Redo' },
    keys: ['mod+shift+z', 'mod+y'],
    edits: true,
    toolbar: 'history',
    enabled: ({ store }) => store.getState().history.future.length > 0,
    run: (scope) => keepingFocus(scope, ({ redo }) => redo()),
  },
];
