import { useNavigate, useSearch } from '@tanstack/react-router';
import type { HistoryFilter } from '../../../api/customers.ts';

/** How the history is looked at. It stands in the address, so that who is sent the link sees the same. */
interface HistorySearch {
  readonly byTime: boolean;
  readonly filter: HistoryFilter;
  /** Something is left out. */
  readonly isNarrowed: boolean;
  readonly change: (to: {
    show?: Exclude<HistoryFilter['type'], 'merge'>;
    of?: string | undefined;
    q?: string | undefined;
    by?: 'time' | undefined;
  }) => void;
  readonly clear: () => void;
}

export function useHistorySearch(): HistorySearch {
  const { show, of, q, by } = useSearch({ from: '/frame/customers/$userId' });
  const navigate = useNavigate({ from: '/customers/$userId' });
  const change: HistorySearch['change'] = (to) =>
    void navigate({ search: (before) => ({ ...before, ...to }), replace: true, resetScroll: false });
  return {
    byTime: by === 'time',
    filter: { type: show, journeyId: of, q },
    isNarrowed: (show ?? of ?? q) !== undefined,
    change,
    clear: () => change({ show: undefined, of: undefined, q: undefined }),
  };
}
