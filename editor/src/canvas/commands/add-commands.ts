import { Plus } from 'lucide-react';
import { spotFor } from '../flow/add-card.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import { screenPlace } from './screen-place.ts';

export const addCommands: readonly CanvasCommand[] = [
  {
    id: 'add',
    group: 'add',
    icon: Plus,
    words: { ko: '단계 더하기', en: 'Add a step' },
    keys: ['n', '/'],
    edits: true,
    toolbar: 'row',
    menus: ['step', 'start', 'edge', 'open', 'ground'],
    run: ({ store, focused }) => {
      const state = store.getState();
      state.openPicker({ screen: screenPlace(focused()), ...spotFor(documentOf(state), state.selection) });
    },
  },
];
