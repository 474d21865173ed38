import { part } from '../fetched/part.tsx';
import { useCommandStore } from './command-store.ts';
import { PaletteComing } from './palette-coming.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { useCommandKeys } from './use-command-keys.ts';

const Palette = part(() => import('./palette.tsx').then((module) => module.Palette), <PaletteComing />);
const HelpSheet = part(() => import('./help-sheet.tsx').then((module) => module.HelpSheet));

/** Hears the keys of commands, and holds the palette and the help sheet while they are open. */
export function CommandCenter() {
  useAppCommands();
  useCommandKeys();
  const sheet = useCommandStore((state) => state.sheet);
  if (sheet === null) return null;
  return sheet === 'help' ? <HelpSheet /> : <Palette only={sheet} key={sheet} />;
}
