import { Button } from '@mantine/core';
import type { StuckItem } from '@olle/shared/api/stuck';
import type { UnsentItem } from '@olle/shared/api/unsent';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useStuckList, useStuckSummary, useUnsentList, useUnsentSummary } from '../../api/stuck.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { StuckPeople } from './stuck-people.tsx';
import { UnsentMessages } from './unsent-messages.tsx';

/** Who waits for a person: who cannot go on by themselves, and whose message was not sent. */
export function StuckPage() {
  const t = useMessages('stuck');
  const { journeyId } = useSearch({ from: '/frame/stuck' });
  const navigate = useNavigate({ from: '/stuck' });
  const summaries = [useStuckSummary(journeyId), useUnsentSummary(journeyId)] as const;
  const [stuck, unsent] = [summaries[0].data?.groups ?? [], summaries[1].data?.groups ?? []];
  const people = useStuckList({ journeyId });
  const messages = useUnsentList({ journeyId });
  // All at once: what comes one after the other pushes down what is being read.
  const isPending = [...summaries, people, messages].some((answer) => answer.isPending);
  const [first] = isPending ? [] : [...stuck, ...unsent];
  const showAll = () => void navigate({ search: {} });
  return (
    <Page title={t.title} hint={t.hint}>
      {journeyId !== undefined && first && (
        <FilterBar>
          <Button
            rightSection={<X size={14} aria-hidden />}
            aria-label={`${t.ofJourney(first.journeyName)}: ${t.allJourneys}`}
            onClick={showAll}
          >
            {t.ofJourney(first.journeyName)}
          </Button>
        </FilterBar>
      )}
      {first && stuck.length > 0 && <StuckPeople journeyId={journeyId} />}
      {first && unsent.length > 0 && <UnsentMessages journeyId={journeyId} />}
      {!first && (
        <ListPanel<StuckItem | UnsentItem>
          list={{ ...(people.error ? people : messages), isPending }}
          empty={
            journeyId === undefined ? (
              <EmptyState title={t.emptyTitle} hint={t.emptyHint} />
            ) : (
              <EmptyState title={t.emptyHere} hint={t.emptyHint}>
                <Button onClick={showAll}>{t.allJourneys}</Button>
              </EmptyState>
            )
          }
        >
          {null}
        </ListPanel>
      )}
    </Page>
  );
}
