import { part } from '../fetched/part.tsx';
import { useCommandStore } from './command-store.ts';
import { Palette } from './palette.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { useCommandKeys } from './use-command-keys.ts';

const HelpSheet = part(() => import('./help-sheet.tsx').then((module) => module.HelpSheet));

/** Hears the keys of commands, and holds the palette and the help sheet while they are open. */
export function CommandCenter() {
  useAppCommands();
  useCommandKeys();
  const sheet = useCommandStore((state) => state.sheet);
  if (sheet === null) return null;
  // What is typed after the shortcut is for the palette, however fast: it is not fetched when it is asked for.
  return sheet === 'help' ? <HelpSheet /> : <Palette only={sheet} key={sheet} />;
}
