import { CanvasScopeProvider } from './commands/canvas-scope.ts';
import { ContextMenu } from './commands/context-menu.tsx';
import { useCanvasCommands } from './commands/use-canvas-commands.ts';
import { useNewCanvasScope } from './commands/use-canvas-scope.ts';
import { useClipboard } from './commands/use-clipboard.ts';
import { useDrawing } from './commands/use-drawing.ts';
import { Canvas } from './flow/canvas.tsx';
import { NodePicker } from './flow/node-picker.tsx';

/** The journey as cards and lines, or as a tree in words; and everything that can be done with it. */
export function Drawing() {
  const [drawing, show] = useDrawing();
  const scope = useNewCanvasScope(drawing, show);
  useCanvasCommands(scope, drawing);
  useClipboard();
  return (
    <CanvasScopeProvider value={scope}>
      <Canvas />
      <NodePicker />
      <ContextMenu />
    </CanvasScopeProvider>
  );
}
