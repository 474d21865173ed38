import { Plus } from 'lucide-react';
import { spotFor } from '../flow/add-card.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import { here } from './here.ts';
import { screenPlace } from './screen-place.ts';
import { markOf, selectionAt } from './walk/stops.ts';

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
    run: (scope) => {
      const state = scope.store.getState();
      const at = here(scope);
      const spot = spotFor(documentOf(state), at ? selectionAt(at) : state.selection);
      state.openPicker({ screen: screenPlace(at && markOf(at)), ...spot });
    },
  },
];
