import { SegmentedControl, Select } from '@mantine/core';
import { useCustomerRuns } from '../../../api/customers.ts';
import { useJourneys } from '../../../api/journeys.ts';
import { SearchField } from '../../../components/search-field.tsx';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './history.module.css';
import { useHistorySearch } from './use-history-search.ts';

const shown = ['event', 'step', 'message', 'move', 'segment', 'consent'] as const;
const any = '';

/** What of the history is shown: words, kinds, a journey. */
export function HistoryFilters({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const { filter, change } = useHistorySearch();
  const runs = useCustomerRuns(pathId);
  const { items: journeys } = useJourneys();
  const names = new Map(runs.items.map(({ journeyId, journeyName }) => [journeyId, journeyName]));
  // Those of the runs that are not loaded may be any; a link may name one that the customer was never in.
  for (const { id, name } of journeys) if (runs.hasMore || id === filter.journeyId) names.set(id, name);
  return (
    <div className={classes.filters}>
      <SearchField
        label={t.searchHistory}
        value={filter.q ?? ''}
        onSearch={(q) => change({ q: q.trim() || undefined })}
      />
      <SegmentedControl
        aria-label={t.show}
        value={filter.type ?? 'all'}
        onChange={(value) => change({ show: shown.find((type) => type === value) })}
        data={(['all', ...shown] as const).map((value) => ({ value, label: t.types[value] }))}
      />
      <Select
        aria-label={t.ofJourney}
        w={160}
        searchable
        value={filter.journeyId ?? any}
        onChange={(value) => change({ of: value || undefined })}
        data={[
          { value: any, label: t.allJourneys },
          ...[...names].map(([value, name]) => ({ value, label: name || t.untitled })),
        ]}
      />
    </div>
  );
}
