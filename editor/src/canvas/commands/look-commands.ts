import { BoxSelect, Map as MapIcon, PanelLeftOpen, StickyNote, ZoomIn } from 'lucide-react';
import { lookAt } from '../flow/look-at.ts';
import { addNote } from '../flow/notes/add-note.ts';
import { paletteNames, switchPaletteNames } from '../flow/palette-names.ts';
import { viewOf } from '../flow/view-store.ts';
import type { CanvasCommand } from './canvas-command.ts';

export const lookCommands: readonly CanvasCommand[] = [
  {
    id: 'note',
    group: 'add',
    icon: StickyNote,
    words: { ko: '메모 붙이기', en: 'Add a note' },
    keys: ['shift+n'],
    edits: true,
    onCanvas: true,
    menus: ['ground'],
    toolbar: 'arrange',
    run: ({ store, flow, size }) => void addNote(store, flow, size()),
  },
  {
    id: 'box',
    group: 'choose',
    icon: BoxSelect,
    words: { ko: '끌어서 여러 단계 고르기', en: 'Drag to choose several steps' },
    keys: ['b'],
    onCanvas: true,
    toolbar: 'arrange',
    pressed: ({ store }) => viewOf(store).getState().drag === 'box',
    run: ({ store }) => {
      const { drag, setDrag } = viewOf(store).getState();
      setDrag(drag === 'box' ? 'view' : 'box');
    },
  },
  {
    id: 'zoom-chosen',
    group: 'view',
    icon: ZoomIn,
    words: { ko: '고른 것 크게 보기', en: 'Zoom to what is chosen' },
    keys: ['2'],
    onCanvas: true,
    menus: ['step', 'steps', 'edge'],
    enabled: ({ store }) => {
      const { nodes, edge } = store.getState().selection;
      return nodes.length > 0 || edge !== null;
    },
    run: ({ store, flow, size }) => {
      const { selection, history } = store.getState();
      const { edge } = selection;
      const to = history.present.edges.find(({ from, output }) => from === edge?.from && output === edge.output)?.to;
      const ids = edge && to !== undefined ? [edge.from, to] : selection.nodes;
      lookAt(flow, size(), ids);
    },
  },
  {
    id: 'palette-names',
    group: 'view',
    icon: PanelLeftOpen,
    words: { ko: '더할 단계에 이름 보이기', en: 'Names beside the steps to add' },
    edits: true,
    onCanvas: true,
    pressed: () => paletteNames.getState().on,
    run: switchPaletteNames,
  },
  {
    id: 'minimap',
    group: 'view',
    icon: MapIcon,
    words: { ko: '작은 지도 보기', en: 'Show the small map' },
    keys: ['m'],
    onCanvas: true,
    toolbar: 'look',
    pressed: ({ store }) => viewOf(store).getState().minimap,
    run: ({ store }) => viewOf(store).getState().toggleMinimap(),
  },
];
