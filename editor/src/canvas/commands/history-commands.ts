import { Redo2, Undo2 } from 'lucide-react';
import type { CanvasCommand } from './canvas-command.ts';

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
    run: ({ store }) => store.getState().undo(),
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
    run: ({ store }) => store.getState().redo(),
  },
];
