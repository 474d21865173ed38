import { useCommandStore } from './command-store.ts';
import { HelpSheet } from './help-sheet.tsx';
import { Palette } from './palette.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { useCommandKeys } from './use-command-keys.ts';

/** Hears the keys of commands, and holds the palette and the help sheet while they are open. */
export function CommandCenter() {
  useAppCommands();
  useCommandKeys();
  const sheet = useCommandStore((state) => state.sheet);
  if (sheet === null) return null;
  // Not loaded when they are asked for: what is typed after the shortcut is for them, however fast.
  return sheet === 'help' ? <HelpSheet /> : <Palette only={sheet} key={sheet} />;
}
