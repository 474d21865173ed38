import { useEffect } from 'react';
import type { BoundCommand } from './command.ts';
import { type Finder, useCommandStore } from './command-store.ts';

/** Makes commands known for as long as the page is open. The list and the finder have to be the same from one drawing to the next. */
export function useProvideCommands(name: string, commands: readonly BoundCommand[], finder?: Finder): void {
  useEffect(() => {
    const { provide } = useCommandStore.getState();
    provide(name, { commands, finder });
    return () => provide(name, null);
  }, [name, commands, finder]);
}
