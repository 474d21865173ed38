import { create } from 'zustand';
import { stylesAgain } from './styles-again.ts';

/** Something that a page can be shown without. */
export interface Fetched<T> {
  /** Undefined until it is here. */
  readonly here: () => T | undefined;
  readonly fetch: () => Promise<T>;
}

/** Whether the page has shown itself, so that what it could be shown without may come. */
export const useRest = create<{ readonly begun: boolean }>(() => ({ begun: false }));

/** What nobody has asked for yet. */
const missing = new Set<() => void>();

/**
 * Fetched when it is asked for, or as soon as the page has shown itself: what is opened next is here by then, and the key
 * pressed next finds it. What could not be fetched is fetched anew when it is asked for again.
 * @example const validation = fetchedLater(() => import('./problems-of.ts'));
 */
export function fetchedLater<T>(load: () => Promise<T>): Fetched<T> {
  let here: T | undefined;
  let coming: Promise<T> | undefined;
  const fetch = (): Promise<T> => {
    missing.delete(ahead);
    coming ??= stylesAgain()
      .then(load)
      .then(
        (found) => {
          here = found;
          return found;
        },
        (error: unknown) => {
          coming = undefined;
          throw error;
        },
      );
    return coming;
  };
  // Nobody asked for it: whoever does is told.
  const ahead = (): void => void fetch().catch(() => undefined);
  missing.add(ahead);
  if (useRest.getState().begun) ahead();
  return { here: () => here, fetch };
}

/** The page shows itself: now comes all that it could be shown without. */
export function fetchTheRest(): void {
  useRest.setState({ begun: true });
  for (const ahead of [...missing]) ahead();
}
