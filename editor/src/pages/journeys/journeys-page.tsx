import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { journeyStatuses, useArchivedJourneys, useJourneys } from '../../api/journeys.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CreateJourney } from './create-journey.tsx';
import { JourneyTable } from './journey-table.tsx';

const everything = 'all';
const archive = 'archived';

export function JourneysPage() {
  const t = useMessages('journeys');
  const words = useMessages('components');
  const { query = '', status } = useSearch({ from: '/frame/journeys' });
  const journeys = useJourneys();
  const archived = useArchivedJourneys(status === archive);
  const list = status === archive ? archived : journeys;
  const navigate = useNavigate({ from: '/journeys' });
  const filter = (change: { query?: string | undefined; status?: string | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });

  const none = status !== archive && !list.isPending && !list.error && list.items.length === 0;
  const wanted = query.trim().toLowerCase();
  const shown = list.items.filter(
    (journey) =>
      (status === undefined || status === archive || journey.status === status) &&
      journey.name.toLowerCase().includes(wanted),
  );
  return (
    <Page title={t.title} actions={!none && <CreateJourney />}>
      {!none && (
        <FilterBar>
          <SearchField label={t.search} value={query} onSearch={(text) => filter({ query: text || undefined })} />
          <SegmentedControl
            aria-label={t.status}
            value={status ?? everything}
            onChange={(value) => filter({ status: value === everything ? undefined : value })}
            data={[
              { value: everything, label: t.all },
              ...journeyStatuses.map((value) => ({ value, label: words.journeyStatus[value] })),
              { value: archive, label: t.archivePlace },
            ]}
          />
        </FilterBar>
      )}
      <ListPanel
        list={list}
        empty={
          status === archive ? (
            <EmptyState title={t.archiveEmpty} hint={t.archiveEmptyHint} />
          ) : (
            <EmptyState title={t.emptyTitle} hint={t.emptyHint}>
              <CreateJourney />
            </EmptyState>
          )
        }
      >
        {shown.length > 0 ? (
          <JourneyTable journeys={shown} />
        ) : (
          <EmptyState title={t.noneFound}>
            <Button onClick={() => filter({ query: undefined, status: undefined })}>{t.clear}</Button>
          </EmptyState>
        )}
      </ListPanel>
    </Page>
  );
}
