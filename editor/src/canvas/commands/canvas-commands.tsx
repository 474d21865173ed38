import type { ReactNode } from 'react';
import { part } from '../../fetched/part.tsx';
import { NodePicker } from '../flow/node-picker.tsx';
import { CanvasScopeProvider } from './canvas-scope.ts';
import { useContextMenu } from './context-menu-store.ts';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { useNewCanvasScope } from './use-canvas-scope.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDrawing } from './use-drawing.ts';

const ContextMenu = part(() => import('./context-menu.tsx').then((module) => module.ContextMenu));

/** Round a drawing and the panel beside it: everything that can be done with the journey. */
export function CanvasCommands({ children }: { readonly children: ReactNode }) {
  const [drawing, show] = useDrawing();
  const scope = useNewCanvasScope(drawing, show);
  useCanvasCommands(scope, drawing);
  useClipboard(scope);
  const menu = useContextMenu((state) => state.menu);
  return (
    <CanvasScopeProvider value={scope}>
      {children}
      <NodePicker />
      {menu && <ContextMenu screen={menu.screen} />}
    </CanvasScopeProvider>
  );
}
