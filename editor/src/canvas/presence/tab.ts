const key = 'olle.tab';

export interface Tab {
  readonly id: string;
  /** What this tab showed before, as far as it knows: a duplicated tab has the store of the one it was made from. */
  readonly replaces: string | null;
  /** The very page was loaded anew: the one before is gone, whether it said so or not. */
  readonly reloaded: boolean;
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
    const [entry] = performance.getEntriesByType('navigation');
    const reloaded = entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
    const replaces = sessionStorage.getItem(key);
    sessionStorage.setItem(key, id);
    return { id, replaces, reloaded };
  } catch {
    return { id, replaces: null, reloaded: false };
  }
}
