import { useTimeline } from '../../../api/customers.ts';
import { ListPanel } from '../../../components/list-panel.tsx';
import { Days } from './days.tsx';
import { NothingHere } from './nothing-here.tsx';
import { shownItems } from './shown-items.ts';
import { useHistorySearch } from './use-history-search.ts';

/** Newest first, under the day it happened on. */
export function ByTime({ pathId }: { readonly pathId: string }) {
  const { filter, isNarrowed } = useHistorySearch();
  const list = useTimeline(pathId, filter);
  return (
    <ListPanel bare list={list} empty={<NothingHere />}>
      <Days items={shownItems(list.items, isNarrowed)} />
    </ListPanel>
  );
}
