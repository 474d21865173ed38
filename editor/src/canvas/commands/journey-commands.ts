import { CircleAlert, Gauge, Play, Search } from 'lucide-react';
import { useCommandStore } from '../../commands/command-store.ts';
import { shownFigures } from '../store/editor-store.ts';
import { nothing, onlyNodes } from '../store/selection.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { nextProblem } from './walk/next-problem.ts';

const toProblem = ({ store, goTo }: CanvasScope, step: 1 | -1): void => {
  const state = store.getState();
  const next = nextProblem(state.problems, state.selection, step);
  if (next !== undefined) goTo(next === null ? nothing : onlyNodes(next));
};

const hasProblems = ({ store }: CanvasScope): boolean => store.getState().problems.length > 0;

export const journeyCommands: readonly CanvasCommand[] = [
  {
    id: 'find',
    group: 'journey',
    icon: Search,
    words: { ko: '단계 찾기', en: 'Find a step' },
    keys: ['mod+f'],
    menus: ['ground'],
    toolbar: 'look',
    run: () => useCommandStore.getState().open('find'),
  },
  {
    id: 'next-problem',
    group: 'journey',
    icon: CircleAlert,
    words: { ko: '다음 문제로 가기', en: 'Go to the next problem' },
    keys: ['F8'],
    keysIn: 'everywhere',
    enabled: hasProblems,
    run: (scope) => toProblem(scope, 1),
  },
  {
    id: 'previous-problem',
    group: 'journey',
    icon: CircleAlert,
    words: { ko: '이전 문제로 가기', en: 'Go to the previous problem' },
    keys: ['shift+F8'],
    keysIn: 'everywhere',
    enabled: hasProblems,
    run: (scope) => toProblem(scope, -1),
  },
  {
    id: 'overlay',
    group: 'view',
    icon: Gauge,
    words: { ko: '그림에 숫자 보기', en: 'Counts on the drawing' },
    toolbar: 'look',
    enabled: ({ store }) => shownFigures(store.getState()) !== null,
    pressed: ({ store }) => store.getState().overlay,
    run: ({ store }) => store.getState().setOverlay(!store.getState().overlay),
  },
  {
    id: 'rehearse',
    group: 'journey',
    icon: Play,
    words: { ko: '미리 돌려보기', en: 'Rehearse' },
    edits: true,
    toolbar: 'look',
    isNamed: true,
    pressed: ({ store }) => store.getState().rehearsing !== null,
    run: ({ store }) => {
      const { rehearsing, setRehearsing } = store.getState();
      setRehearsing(rehearsing ? null : 'one');
    },
  },
];
