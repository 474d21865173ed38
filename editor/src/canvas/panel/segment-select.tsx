import { Select } from '@mantine/core';
import { useSegments } from '../../api/segments.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface SegmentSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (segmentId: string) => void;
}

export function SegmentSelect({ label, description, value, onChange }: SegmentSelectProps) {
  const t = useMessages('canvas').trigger;
  const segments = useSegments();
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={t.noSegment}
      searchable
      value={segments.items.some(({ id }) => id === value) ? value : null}
      data={segments.items.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
