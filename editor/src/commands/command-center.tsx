import { lazy, Suspense } from 'react';
import { useCommandStore } from './command-store.ts';
import { useAppCommands } from './use-app-commands.ts';
import { useCommandKeys } from './use-command-keys.ts';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette: component }) => ({ default: component })));
const HelpSheet = lazy(() => import('./help-sheet.tsx').then(({ HelpSheet: component }) => ({ default: component })));

/** Hears the keys of commands, and holds the palette and the help sheet while they are open. */
export function CommandCenter() {
  useAppCommands();
  useCommandKeys();
  const sheet = useCommandStore((state) => state.sheet);
  if (sheet === null) return null;
  return <Suspense fallback={null}>{sheet === 'help' ? <HelpSheet /> : <Palette only={sheet} key={sheet} />}</Suspense>;
}
