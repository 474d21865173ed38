import { Braces, LayoutGrid, ListTree, Maximize, Workflow, ZoomIn, ZoomOut } from 'lucide-react';
import { arrange } from '../flow/arrange.ts';
import { lookAt } from '../flow/look-at.ts';
import { motionMs } from '../flow/motion.ts';
import { viewOf } from '../flow/view-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { ZoomFigure } from './zoom-figure.tsx';

const fit = ({ flow, size }: CanvasScope): void => lookAt(flow, size());

export const viewCommands: readonly CanvasCommand[] = [
  {
    id: 'zoom-out',
    group: 'view',
    icon: ZoomOut,
    words: { ko: '작게 보기', en: 'Zoom out' },
    keys: ['-'],
    onCanvas: true,
    toolbar: 'zoom',
    run: ({ flow }) => void flow.zoomOut({ duration: motionMs() }),
  },
  {
    id: 'zoom-full',
    group: 'view',
    icon: ZoomIn,
    words: { ko: '원래 크기로 보기', en: 'Zoom to 100%' },
    keys: ['0'],
    onCanvas: true,
    toolbar: 'zoom',
    Face: ZoomFigure,
    run: ({ flow }) => void flow.zoomTo(1, { duration: motionMs() }),
  },
  {
    id: 'zoom-in',
    group: 'view',
    icon: ZoomIn,
    words: { ko: '크게 보기', en: 'Zoom in' },
    keys: ['+', '='],
    onCanvas: true,
    toolbar: 'zoom',
    run: ({ flow }) => void flow.zoomIn({ duration: motionMs() }),
  },
  {
    id: 'fit',
    group: 'view',
    icon: Maximize,
    words: { ko: '전체 보기', en: 'Show all' },
    keys: ['1'],
    onCanvas: true,
    menus: ['ground'],
    toolbar: 'zoom',
    run: fit,
  },
  {
    id: 'tidy',
    group: 'arrange',
    icon: LayoutGrid,
    words: { ko: '정리하기', en: 'Tidy up' },
    keys: ['shift+t'],
    edits: true,
    onCanvas: true,
    menus: ['ground'],
    toolbar: 'arrange',
    run: (scope) => {
      arrange(scope.store);
      // Once the cards have come to where they stand now.
      setTimeout(() => fit(scope), 220);
    },
  },
  {
    id: 'outline',
    group: 'view',
    icon: ListTree,
    words: { ko: '글로 보기', en: 'Show as an outline' },
    keys: ['o'],
    onCanvas: true,
    menus: ['ground'],
    toolbar: 'look',
    run: ({ show }) => show('outline'),
  },
  {
    id: 'canvas',
    group: 'view',
    icon: Workflow,
    words: { ko: '그림으로 보기', en: 'Show as a drawing' },
    keys: ['o'],
    toolbar: 'look',
    menus: ['ground'],
    onOutline: true,
    run: ({ show }) => show('canvas'),
  },
  {
    id: 'text',
    group: 'view',
    icon: Braces,
    words: { ko: '옆에 코드 열기(YAML)', en: 'Text beside the drawing (YAML)' },
    keys: ['t'],
    menus: ['ground'],
    toolbar: 'look',
    pressed: ({ store }) => viewOf(store).getState().text,
    run: ({ store }) => viewOf(store).getState().toggleText(),
  },
];
