import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useStuckList, useStuckSummary } from '../../api/stuck.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { StuckGroups } from './stuck-groups.tsx';
import { StuckTable } from './stuck-table.tsx';

/** Who cannot go on by themselves: where they stand and why, to be helped all at once; then each of them. */
export function StuckPage() {
  const t = useMessages('stuck');
  const { journeyId } = useSearch({ from: '/frame/stuck' });
  const navigate = useNavigate({ from: '/stuck' });
  const summary = useStuckSummary(journeyId);
  const list = useStuckList({ journeyId });
  const groups = summary.data?.groups ?? [];
  const [first] = groups;
  const people = (bare: boolean) => (
    <ListPanel bare={bare} list={list} empty={<EmptyState title={t.emptyTitle} hint={t.emptyHint} />}>
      <StuckTable items={list.items} />
    </ListPanel>
  );
  return (
    <Page title={t.title} hint={t.hint}>
      {journeyId !== undefined && first && (
        <FilterBar>
          <Button
            rightSection={<X size={14} aria-hidden />}
            aria-label={`${t.ofJourney(first.journeyName)}: ${t.removeJourney}`}
            onClick={() => void navigate({ search: {} })}
          >
            {t.ofJourney(first.journeyName)}
          </Button>
        </FilterBar>
      )}
      {groups.length > 0 && (
        <Section title={t.groups} flush>
          <StuckGroups groups={groups} />
        </Section>
      )}
      {groups.length > 0 ? (
        <Section title={t.people} flush>
          {people(true)}
        </Section>
      ) : (
        people(false)
      )}
    </Page>
  );
}
