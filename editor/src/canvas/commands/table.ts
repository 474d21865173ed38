import { addCommands } from './add-commands.ts';
import { branchCommands } from './branch-commands.ts';
import type { CanvasCommand } from './canvas-command.ts';
import { chooseCommands } from './choose-commands.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import { connectCommands } from './connect-commands.ts';
import { editCommands } from './edit-commands.ts';
import { historyCommands } from './history-commands.ts';
import { journeyCommands } from './journey-commands.ts';
import { lookCommands } from './look-commands.ts';
import { moveCommands } from './move-commands.ts';
import { noteCommands } from './note-commands.ts';
import { outlineCommands } from './outline-commands.ts';
import { shareCommands } from './share-commands.ts';
import { stateCommands } from './state-commands.ts';
import { viewCommands } from './view-commands.ts';
import { walkCommands } from './walk-commands.ts';

/**
 * Everything that can be done with a journey. Menus, toolbar, palette, keys and the help sheet read it from here, in this
 * order; where two have the same keys, the first that can be done has them.
 */
export const canvasCommands: readonly CanvasCommand[] = [
  ...historyCommands,
  ...addCommands,
  ...connectCommands,
  ...clipboardCommands,
  ...editCommands,
  ...branchCommands,
  ...moveCommands,
  ...noteCommands,
  ...viewCommands,
  ...lookCommands,
  ...journeyCommands,
  ...stateCommands,
  ...shareCommands,
  ...chooseCommands,
  ...walkCommands,
  ...outlineCommands,
];
