import { Select } from '@mantine/core';
import { useSegmentChoices } from '../../conditions/use-segment-choices.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface SegmentSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (segmentId: string) => void;
}

export function SegmentSelect({ label, description, value, onChange }: SegmentSelectProps) {
  const t = useMessages('canvas').trigger;
  const choices = useSegmentChoices(value);
  return (
    <Select
      label={label}
      placeholder={t.noSegment}
      searchable
      {...choices}
      nothingFoundMessage={choices.data.length === 0 ? t.noSegments : t.noSegmentFound}
      {...(description === undefined ? {} : { description })}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
