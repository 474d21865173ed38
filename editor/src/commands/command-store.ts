import type { LucideIcon } from 'lucide-react';
import { create } from 'zustand';
import type { BoundCommand } from './command.ts';

/** Something to go to, found by its words. */
export interface Found {
  readonly id: string;
  readonly title: string;
  /** Beside the title, quiet. */
  readonly detail?: string;
  readonly icon: LucideIcon;
  /** Colours the icon as the canvas colours its cards. */
  readonly family?: string | undefined;
  readonly open: () => void;
}

/** What a page lets be found by its words, such as the steps of a journey. */
export interface Finder {
  readonly id: string;
  readonly title: string;
  readonly placeholder: string;
  /** Said when nothing is found. */
  readonly nothing?: string;
  readonly find: (wanted: string) => readonly Found[];
}

interface Provided {
  readonly commands: readonly BoundCommand[];
  readonly finder?: Finder | undefined;
}

/** `find`: the palette with nothing but what the page lets be found. */
export type OpenSheet = 'palette' | 'find' | 'help';

interface CommandState {
  /** By the names of those who provide them: the application, and the page that is open. */
  readonly provided: Readonly<Record<string, Provided>>;
  readonly sheet: OpenSheet | null;
  /** What was typed for the palette before it was here. */
  readonly typed: string;
  /** What is asked right now, in place of what the page lets be found. */
  readonly asked: Finder | null;
  readonly provide: (name: string, provided: Provided | null) => void;
  readonly open: (sheet: OpenSheet | null) => void;
  /** Lets one of these be chosen. */
  readonly ask: (asked: Finder) => void;
}

/** What can be done right now, for the palette, the keys and the help sheet. */
export const useCommandStore = create<CommandState>()((set) => ({
  provided: {},
  sheet: null,
  typed: '',
  asked: null,
  provide: (name, provided) =>
    set((state) => {
      const { [name]: _before, ...others } = state.provided;
      return { provided: provided ? { ...others, [name]: provided } : others };
    }),
  open: (sheet) => set({ sheet, typed: '', asked: null }),
  ask: (asked) => set({ sheet: 'find', typed: '', asked }),
}));

/** Those of the page first: its keys and words are nearer to what is being done. */
export const commandsOf = ({ provided }: Pick<CommandState, 'provided'>): readonly BoundCommand[] =>
  Object.entries(provided)
    .toSorted(([a], [b]) => Number(a === 'application') - Number(b === 'application'))
    .flatMap(([, { commands }]) => commands);

export const finderOf = ({ provided, asked }: Pick<CommandState, 'provided' | 'asked'>): Finder | undefined =>
  asked ?? Object.values(provided).find(({ finder }) => finder)?.finder;
