import { Button, Select } from '@mantine/core';
import { messageStatuses } from '@olle/shared/messages/status';
import { X } from 'lucide-react';
import { useJourneys } from '../../api/journeys.ts';
import type { MessageFilter } from '../../api/messages.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { useMessages } from '../../i18n/use-messages.ts';

interface MessageFiltersProps {
  readonly filter: MessageFilter;
  readonly onFilter: (change: MessageFilter) => void;
}

const any = '';

export function MessageFilters({ filter, onFilter }: MessageFiltersProps) {
  const t = useMessages('messages');
  const words = useMessages('components');
  const journeys = useJourneys();
  return (
    <FilterBar>
      <Select
        aria-label={t.status}
        w={160}
        value={filter.status ?? any}
        onChange={(value) => onFilter({ status: value || undefined })}
        data={[
          { value: any, label: t.allStatuses },
          ...messageStatuses.map((value) => ({ value, label: words.messageStatus[value] })),
        ]}
      />
      <Select
        aria-label={t.journey}
        w={260}
        searchable
        value={filter.journeyId ?? any}
        onChange={(value) => onFilter({ journeyId: value || undefined })}
        data={[
          { value: any, label: t.allJourneys },
          ...journeys.items.map(({ id, name }) => ({ value: id, label: name || id })),
        ]}
      />
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
