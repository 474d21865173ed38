import { createElement } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type BoundCommand, commandGroups } from './command.ts';
import { commandsOf, type Found, finderOf, useCommandStore } from './command-store.ts';
import { KeySigns } from './key-signs.tsx';
import { keysOf } from './keys-of.ts';
import { matches } from './matches.ts';
import type { SearchItem } from './search-list.tsx';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly items: readonly SearchItem[];
}

/** Everything that fits what is looked for, with nothing written first the commands. */
export function usePaletteParts(only: 'palette' | 'find', wanted: string, everywhere: readonly FoundPart[]) {
  const t = useMessages('commands');
  const language = useLanguage((state) => state.language);
  const provided = useCommandStore((state) => state.provided);
  const asked = useCommandStore((state) => state.asked);
  const finder = finderOf({ provided, asked });
  /** Closes first: what is done may set the focus. */
  const then = (act: () => void) => (): void => {
    useCommandStore.getState().open(null);
    setTimeout(act);
  };
  const item = (command: BoundCommand): SearchItem => {
    const [keys] = keysOf(command);
    return {
      id: `command:${command.id}`,
      title: command.words[language],
      icon: command.icon,
      aside: keys === undefined ? undefined : createElement(KeySigns, { keys }),
      pick: then(command.run),
    };
  };
  const found = ({ open, ...each }: Found): SearchItem => ({ ...each, pick: then(open) });
  const foundPart = ({ id, title, items }: FoundPart): Part => ({ id, title, items: items.map(found) });
  const here: Part[] =
    finder && (only === 'find' || wanted.trim() !== '')
      ? [
          foundPart({
            id: finder.id,
            title: finder.title,
            items: finder.find(wanted).slice(0, only === 'find' ? 500 : 8),
          }),
        ]
      : [];
  const fits = ({ words, keysOnly, enabled }: BoundCommand): boolean =>
    !keysOnly && matches(Object.values(words).join(' '), wanted) && enabled();
  const commands = only === 'find' ? [] : commandsOf({ provided }).filter(fits);
  const groups = commandGroups.map(
    (group): Part => ({
      id: group,
      title: t.groups[group],
      items: commands.filter((command) => command.group === group).map(item),
    }),
  );
  // With nothing written, what can be done with the open page is nearer than other pages.
  const ordered = wanted.trim() === '' ? [...groups.filter(({ id }) => id !== 'go'), ...groups.slice(0, 1)] : groups;
  const parts = [...here, ...ordered, ...everywhere.map(foundPart)].filter(({ items }) => items.length > 0);
  return only === 'find' && finder
    ? { parts, label: finder.title, placeholder: finder.placeholder, nothing: finder.nothing ?? t.nothing }
    : { parts, label: t.palette, placeholder: t.placeholder, nothing: t.nothing };
}

export interface FoundPart {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Found[];
}
