const key = 'olle.tab';

export interface Tab {
  readonly id: string;
  /** What this page was called before it was loaded anew. */
  readonly replaces: string | null;
}

let tab: Tab | null = null;

/** This page of the browser, among all that have a draft open. */
export function thisTab(): Tab {
  tab ??= newTab();
  return tab;
}

function newTab(): Tab {
  const id = crypto.randomUUID();
  try {
    // A tab that was duplicated has the other's store as well, but was not loaded anew.
    const [entry] = performance.getEntriesByType('navigation');
    const again = entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
    const replaces = again ? sessionStorage.getItem(key) : null;
    sessionStorage.setItem(key, id);
    return { id, replaces };
  } catch {
    return { id, replaces: null };
  }
}
