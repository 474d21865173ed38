/**
 * Listens while the page is looked at: of one address a browser keeps six connections open, over all its tabs, and a stream
 * takes one. `begin` answers how to end; so does this, for good.
 */
export function whileSeen(begin: () => () => void): () => void {
  let end: (() => void) | null = null;
  const look = (): void => {
    if (document.visibilityState === 'visible') end ??= begin();
    else {
      end?.();
      end = null;
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    end?.();
  };
}
