import { useState } from 'react';
import { useKeepTyping, useKeptTyping } from './use-kept-typing.ts';

interface Typed {
  /** Of the field, among those of its step. */
  readonly name: string;
  /** What is kept. */
  readonly value: string;
  /** The same, as the field shows it. */
  readonly shown?: string;
  /** What typing would be kept as; null: it cannot be understood. */
  readonly means: (typed: string) => string | null;
}

/**
 * What is typed into a field. It stands as it was typed for as long as it means what is kept, and while it cannot be
 * understood: also for who looks at another step meanwhile.
 */
export function useTyped({ name, value, shown = value, means }: Typed) {
  const kept = useKeptTyping(name, value);
  const [{ typed: last, from }, set] = useState({ typed: kept ?? shown, from: value });
  const stands = from === value || means(last) === value;
  const typed = stands ? last : shown;
  const isWrong = typed !== shown && means(typed) === null;
  useKeepTyping(name, isWrong ? { typed, from: value } : undefined);
  return {
    typed,
    isWrong,
    /** `over`: what is kept while it stands so. */
    type: (next: string, over = means(next) ?? value): void => set({ typed: next, from: over }),
  };
}
