import { createContext, type ReactNode, useContext, useMemo } from 'react';

/** What was typed and could not be understood, and what stood and stands there instead. */
export interface Typing {
  readonly typed: string;
  readonly from: string;
}

/** Where typing is kept while its field is away. */
export interface TypingPlace {
  readonly kept: (field: string) => Typing | undefined;
  readonly keep: (field: string, typing: Typing | undefined) => void;
  /** Answers how to say that the field is gone. */
  readonly arrived: (field: string) => () => void;
}

const Place = createContext<TypingPlace | null>(null);

/** The fields in it keep what they did not understand. Elsewhere it goes with the field. */
export const TypingIn = Place.Provider;

/** One of several alike: its fields are called as those of the others. */
export function TypingRow({ at, children }: { readonly at: string | number; readonly children: ReactNode }) {
  const outer = useContext(Place);
  const inner = useMemo<TypingPlace | null>(
    () =>
      outer && {
        kept: (field) => outer.kept(`${at}/${field}`),
        keep: (field, typing) => outer.keep(`${at}/${field}`, typing),
        arrived: (field) => outer.arrived(`${at}/${field}`),
      },
    [outer, at],
  );
  return <Place.Provider value={inner}>{children}</Place.Provider>;
}

export const useTypingPlace = (): TypingPlace | null => useContext(Place);
