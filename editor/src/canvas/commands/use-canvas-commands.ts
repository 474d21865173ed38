import { useMemo } from 'react';
import { useProvideCommands } from '../../commands/use-provide-commands.ts';
import { useEditor } from '../store/editor-context.tsx';
import { belongs, bindTo } from './canvas-command.ts';
import type { CanvasScope, Drawing } from './canvas-scope.ts';
import { canvasCommands } from './table.ts';
import { useStepFinder } from './use-step-finder.ts';

/** Gives what can be done with this journey to the palette, the keys and the help sheet. */
export function useCanvasCommands(scope: CanvasScope, drawing: Drawing): void {
  const readOnly = useEditor((state) => state.readOnly);
  const finder = useStepFinder(scope);
  const commands = useMemo(
    () => canvasCommands.filter((command) => belongs(command, scope)).map((command) => bindTo(command, scope)),
    // What belongs to a drawing depends on how it is shown and by whom, which the scope tells.
    [scope, drawing, readOnly],
  );
  useProvideCommands('canvas', commands, finder);
}
