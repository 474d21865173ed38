import type { RouterHistory } from '@tanstack/react-router';

/** Something that lies over the page. */
interface Over {
  readonly close: () => void;
  /** For what can be opened again as it was. */
  readonly again?: (() => void) | undefined;
}

interface BackEntries {
  /** It lies over the page until it is told otherwise: the browser's way back closes it. */
  readonly open: (over: Over) => () => void;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many things lay over the page. */
    over?: number;
  }
}

/**
 * On a phone the way back closes what lies over the page, and the page stays. Such a thing has an entry in the history,
 * above the page's own. Closed in another way it leaves its entry behind: the next thing that opens takes it, and the
 * way back passes over it, so that the history grows by one entry however many are opened one after another.
 */
export function backEntriesOf(history: RouterHistory): BackEntries {
  const entries = known.get(history) ?? createBackEntries(history);
  known.set(history, entries);
  return entries;
}

const known = new WeakMap<RouterHistory, BackEntries>();

function createBackEntries(history: RouterHistory): BackEntries {
  const opened: Over[] = [];
  let left: Over | undefined;
  let level = levelOf(history.location);
  history.subscribe(({ location, action }) => {
    const before = level;
    level = levelOf(location);
    if (action.type === 'PUSH') left = undefined;
    if (action.type === 'PUSH' || action.type === 'REPLACE') return;
    const spent = opened.length < before;
    for (const over of opened.splice(level)) {
      left = over;
      over.close();
    }
    if (spent && action.type === 'BACK') history.back();
    if (action.type === 'FORWARD' && level > opened.length) left?.again?.();
  });
  return {
    open: (over) => {
      opened.push(over);
      if (level < opened.length) history.push(history.location.href, { over: opened.length });
      return () => {
        const at = opened.indexOf(over);
        if (at >= 0) opened.splice(at, 1);
      };
    },
  };
}

const levelOf = ({ state }: RouterHistory['location']): number => state.over ?? 0;
