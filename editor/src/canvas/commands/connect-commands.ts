import { Merge } from 'lucide-react';
import { useCommandStore } from '../../commands/command-store.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasCommand } from './canvas-command.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { connectFinders } from './connect-finder.ts';
import { waysToConnect } from './connections.ts';
import { goToLine } from './go-to-line.ts';
import { here } from './here.ts';

const waysHere = (scope: CanvasScope) => waysToConnect(documentOf(scope.store.getState()), here(scope));

function connect(scope: CanvasScope, from: string, output: string, to: string): void {
  scope.store.getState().apply({ type: 'connect', edge: { from, output, to } });
  goToLine(scope, { from, output }, to);
}

export const connectCommands: readonly CanvasCommand[] = [
  {
    id: 'connect',
    group: 'add',
    icon: Merge,
    words: { ko: '있는 단계로 잇기', en: 'Connect to a step that is there' },
    keys: ['c'],
    edits: true,
    menus: ['step', 'start', 'edge', 'open'],
    enabled: (scope) => waysHere(scope).length > 0,
    run: (scope) => {
      const { ask } = useCommandStore.getState();
      const { targets, ways } = connectFinders(documentOf(scope.store.getState()));
      const all = waysHere(scope);
      const choose = (way: (typeof all)[number]): void =>
        ask(targets(way, (to) => connect(scope, way.from, way.output, to)));
      const [only] = all;
      if (only && all.length === 1) choose(only);
      else ask(ways(all, choose));
    },
  },
];
