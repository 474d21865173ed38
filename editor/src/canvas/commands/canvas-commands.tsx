import type { ReactNode } from 'react';
import { NodePicker } from '../flow/node-picker.tsx';
import { CanvasScopeProvider } from './canvas-scope.ts';
import { ContextMenu } from './context-menu.tsx';
import { useCanvasCommands } from './use-canvas-commands.ts';
import { useNewCanvasScope } from './use-canvas-scope.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDrawing } from './use-drawing.ts';

/** Round a drawing and the panel beside it: everything that can be done with the journey. */
export function CanvasCommands({ children }: { readonly children: ReactNode }) {
  const [drawing, show] = useDrawing();
  const scope = useNewCanvasScope(drawing, show);
  useCanvasCommands(scope, drawing);
  useClipboard(scope);
  return (
    <CanvasScopeProvider value={scope}>
      {children}
      <NodePicker />
      <ContextMenu />
    </CanvasScopeProvider>
  );
}
