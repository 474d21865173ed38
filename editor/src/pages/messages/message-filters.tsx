import { Button, Select } from '@mantine/core';
import { messageStatuses } from '@olle/shared/messages/status';
import { isDate } from '@olle/shared/schedule/iso';
import { X } from 'lucide-react';
import { useJourneys } from '../../api/journeys.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CalendarField } from '../../moments/calendar-field.tsx';
import classes from './message-filters.module.css';
import { StepFilter } from './step-filter.tsx';

/** What stands in the address of the page, so that it can be shared. */
interface MessageFilter {
  readonly userId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly status?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface MessageFiltersProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filter: MessageFilter;
  readonly onFilter: (change: MessageFilter) => void;
}

const any = '';

export function MessageFilters({ text, onText, filter, onFilter }: MessageFiltersProps) {
  const t = useMessages('messages');
  const words = useMessages('components');
  const journeys = useJourneys();
  const journey = journeys.items.find(({ id }) => id === filter.journeyId);
  return (
    <FilterBar>
      <SearchField label={t.search} value={text} onSearch={onText} />
      <Select
        aria-label={t.status}
        w={140}
        value={filter.status ?? any}
        onChange={(value) => onFilter({ status: value || undefined })}
        data={[
          { value: any, label: t.allStatuses },
          ...messageStatuses.map((value) => ({ value, label: words.messageStatus[value] })),
        ]}
      />
      <Select
        aria-label={t.journey}
        w={220}
        searchable
        value={filter.journeyId ?? any}
        onChange={(value) => onFilter({ journeyId: value || undefined, nodeId: undefined })}
        data={[
          { value: any, label: t.allJourneys },
          ...journeys.items.map(({ id, name }) => ({ value: id, label: name || id })),
        ]}
      />
      {journey && (
        <StepFilter
          documents={[journey.draft.document, ...(journey.live ? [journey.live.document] : [])]}
          value={filter.nodeId}
          onChange={(nodeId) => onFilter({ nodeId })}
        />
      )}
      <fieldset className={classes.period} aria-label={t.period}>
        <CalendarField
          name="from"
          type="date"
          aria-label={t.fromDay}
          value={filter.from ?? ''}
          fits={isDate}
          mayBeEmpty
          onChange={(day) => onFilter({ from: day || undefined })}
        />
        <span aria-hidden>–</span>
        <CalendarField
          name="to"
          type="date"
          aria-label={t.toDay}
          value={filter.to ?? ''}
          fits={isDate}
          mayBeEmpty
          onChange={(day) => onFilter({ to: day || undefined })}
        />
      </fieldset>
      {filter.userId !== undefined && (
        <Button
          rightSection={<X size={14} aria-hidden />}
          aria-label={`${t.ofCustomer(filter.userId)}: ${t.removeCustomer}`}
          onClick={() => onFilter({ userId: undefined })}
        >
          {t.ofCustomer(filter.userId)}
        </Button>
      )}
    </FilterBar>
  );
}
