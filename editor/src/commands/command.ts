import type { Language } from '@olle/shared/i18n/language';
import type { LucideIcon } from 'lucide-react';

/** Under which heading a command stands in the palette and on the help sheet, in this order. */
export const commandGroups = [
  'go',
  'add',
  'edit',
  'arrange',
  'journey',
  'view',
  'choose',
  'walk',
  'application',
] as const;
type CommandGroup = (typeof commandGroups)[number];

/**
 * Where the focus has to be for the keys to count: in the drawing (or nowhere), in the panel beside it, anywhere on the
 * page but in a field, or also in a field; on the grip of a note. Over a dialog or a menu they count only by `keysOver`.
 */
export type KeyPlace = 'drawing' | 'panel' | 'page' | 'everywhere' | 'note';

/**
 * Something that a person can do, said once: the palette, menus, buttons, keys and the help sheet all read it from here.
 * `Scope` is what it does it to.
 * @example
 * const tidy: Command<CanvasScope> = {
 *   id: 'tidy', group: 'arrange', icon: LayoutGrid, words: { ko: '정리하기', en: 'Tidy up' }, keys: ['shift+t'],
 *   run: ({ store }) => arrange(store),
 * };
 */
export interface Command<Scope> {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: LucideIcon;
  /** What it does, as a verb. Both languages find it. */
  readonly words: Readonly<Record<Language, string>>;
  /** `mod+shift+z`, `ArrowDown`, `?`: the first one is shown. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys?: readonly string[];
  /** Instead of `keys`, on a Mac. */
  readonly macKeys?: readonly string[];
  /** Left out: one that needs Ctrl, ⌘ or F1–F12, or writes a character, counts on the page; others in the drawing. */
  readonly keysIn?: KeyPlace;
  /** What a dialog has in it over which the keys count as well, as a selector. */
  readonly keysOver?: string;
  /** The browser (copy, cut, paste) or what has the focus answers these keys itself; they are only shown. */
  readonly keysByBrowser?: boolean;
  /** Done by keys alone: on the help sheet, and nowhere else. */
  readonly keysOnly?: boolean;
  readonly enabled?: (scope: Scope) => boolean;
  /** Of a switch: whether it is on. */
  readonly pressed?: (scope: Scope) => boolean;
  readonly run: (scope: Scope) => void;
}

/** A command with what it is done to. */
export interface BoundCommand extends Omit<Command<never>, 'enabled' | 'pressed' | 'run'> {
  readonly enabled: () => boolean;
  readonly pressed: (() => boolean) | undefined;
  readonly run: () => void;
}

export function bind<Scope>(command: Command<Scope>, scope: Scope): BoundCommand {
  const { pressed } = command;
  return {
    ...command,
    enabled: () => command.enabled?.(scope) ?? true,
    pressed: pressed && (() => pressed(scope)),
    run: () => command.run(scope),
  };
}
