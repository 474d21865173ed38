import { Crosshair, X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { BoundCommand } from '../commands/command.ts';
import { useProvideCommands } from '../commands/use-provide-commands.ts';
import { guide } from './guide-store.ts';
import { en, ko } from './messages.ts';

/** What the guide adds to the palette, the keys and the help sheet while it is open. */
export function useGuideCommands(show: (() => void) | null): void {
  const latest = useRef(show);
  latest.current = show;
  const commands = useMemo(
    (): readonly BoundCommand[] => [
      {
        id: 'first-journey-show',
        group: 'application',
        icon: Crosshair,
        words: { ko: ko.showCommand, en: en.showCommand },
        // From the strip to the field and on: the way between them is long by Tab.
        keys: ['F9'],
        keysIn: 'everywhere',
        keysOver: '[data-guide="here"]',
        enabled: () => latest.current !== null,
        pressed: undefined,
        run: () => latest.current?.(),
      },
      {
        id: 'first-journey-close',
        group: 'application',
        icon: X,
        words: { ko: ko.closeCommand, en: en.closeCommand },
        enabled: () => true,
        pressed: undefined,
        run: () => guide.note({ open: false }),
      },
    ],
    [],
  );
  useProvideCommands('first-journey', commands);
}
