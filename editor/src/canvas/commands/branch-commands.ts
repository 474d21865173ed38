import { triggerId } from '@olle/shared/journey/document';
import { CopyPlus, FoldVertical, GitBranchPlus, Scissors, UnfoldVertical } from 'lucide-react';
import { chosenSteps, detachSelection, duplicateBranch } from '../flow/edit-selection.ts';
import { canFold, toggleFold } from '../flow/fold/fold-branch.ts';
import { refuse } from '../flow/refuse.ts';
import { viewOf } from '../flow/view-store.ts';
import { wrapSelection } from '../flow/wrap-selection.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { goOnFrom } from './go-on.ts';
import { seen } from './here.ts';

const onlyStep = ({ store }: CanvasScope): string | undefined => {
  const { nodes } = store.getState().selection;
  return nodes.length === 1 && nodes[0] !== triggerId ? nodes[0] : undefined;
};

const isFolded = (scope: CanvasScope): boolean => seen(scope).branches.has(onlyStep(scope) ?? '');

const hasSteps = ({ store }: CanvasScope): boolean => chosenSteps(store).length > 0;

export const branchCommands: readonly CanvasCommand[] = [
  {
    id: 'duplicate-branch',
    group: 'edit',
    icon: CopyPlus,
    words: { ko: '갈래째 복제하기', en: 'Duplicate the branch' },
    keys: ['mod+shift+d'],
    edits: true,
    menus: ['step'],
    enabled: (scope) => onlyStep(scope) !== undefined,
    run: (scope) => goOnFrom(scope, duplicateBranch(scope.store)),
  },
  {
    id: 'wrap',
    group: 'edit',
    icon: GitBranchPlus,
    words: { ko: '앞에 조건 분기 두기', en: 'Put a split before' },
    keys: ['mod+g'],
    edits: true,
    menus: ['step', 'steps'],
    enabled: hasSteps,
    run: ({ store, goTo }) => {
      if (wrapSelection(store)) goTo(store.getState().selection);
      else refuse((words) => words.cannotWrap);
    },
  },
  {
    id: 'detach',
    group: 'edit',
    icon: Scissors,
    words: { ko: '길에서 떼어 내기', en: 'Take off the way' },
    edits: true,
    menus: ['step', 'steps'],
    enabled: hasSteps,
    run: ({ store }) => detachSelection(store),
  },
  {
    id: 'fold',
    group: 'view',
    icon: FoldVertical,
    words: { ko: '갈래 접기', en: 'Fold the branch' },
    keys: ['f'],
    onCanvas: true,
    menus: ['step'],
    enabled: (scope) => {
      const step = onlyStep(scope);
      return step !== undefined && !isFolded(scope) && canFold(scope.store, step);
    },
    run: ({ store }) => toggleFold(store),
  },
  {
    id: 'unfold',
    group: 'view',
    icon: UnfoldVertical,
    words: { ko: '갈래 펼치기', en: 'Unfold the branch' },
    keys: ['f'],
    onCanvas: true,
    menus: ['step'],
    enabled: isFolded,
    run: ({ store }) => toggleFold(store),
  },
  {
    id: 'unfold-all',
    group: 'view',
    icon: UnfoldVertical,
    words: { ko: '접은 갈래 모두 펼치기', en: 'Unfold all branches' },
    onCanvas: true,
    menus: ['ground'],
    enabled: (scope) => seen(scope).branches.size > 0,
    run: ({ store }) => {
      const { folded, unfold } = viewOf(store).getState();
      unfold([...folded]);
    },
  },
];
