import { useEffect, useState } from 'react';
import { type Typing, useTypingPlace } from './typing-place.tsx';

/** What had been typed there when the field was last seen, if what it was typed over still stands. */
export function useKeptTyping(name: string, value: string): string | undefined {
  const place = useTypingPlace();
  const [kept] = useState(() => place?.kept(name));
  return kept?.from === value ? kept.typed : undefined;
}

/** Keeps what is not understood, or (undefined) nothing. */
export function useKeepTyping(name: string, typing: Typing | undefined): void {
  const place = useTypingPlace();
  const { typed, from } = typing ?? {};
  useEffect(() => place?.arrived(name), [place, name]);
  useEffect(() => {
    place?.keep(name, typed === undefined || from === undefined ? undefined : { typed, from });
  }, [place, name, typed, from]);
}
