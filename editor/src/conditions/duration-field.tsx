import { Group, Input, NumberInput, Select, Stack } from '@mantine/core';
import { formatDuration } from '@olle/shared/i18n/format-duration';
import { useState } from 'react';
import { useBoundedNumber } from '../components/use-bounded-number.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type DurationUnit, durationOf, durationUnits, partsOf } from './duration-parts.ts';

interface DurationFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly description?: string;
  /** The smallest count of any unit; 1 where no time at all means nothing. */
  readonly min?: 0 | 1;
}

/** A number and a unit. While the number is none that can be, the last one stands. */
export function DurationField({ label, value, onChange, description, min = 0 }: DurationFieldProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const [wanted, want] = useState<DurationUnit | undefined>();
  const parts = partsOf(value, wanted);
  const unit = parts?.unit ?? 'day';
  const { field, wrong } = useBoundedNumber({
    value: parts?.count,
    min,
    max: 3650,
    onChange: (count) => {
      want(unit);
      if (count !== undefined) onChange(durationOf({ count, unit }));
    },
  });
  return (
    <Stack gap={4}>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <NumberInput
          style={{ flex: 1 }}
          label={label}
          {...(description || !parts ? { description: parts ? description : formatDuration(value, language) } : {})}
          {...field}
          error={wrong !== null}
        />
        <Select
          style={{ width: 112 }}
          aria-label={t.unitOf(label)}
          data={durationUnits.map((each) => ({ value: each, label: t.units[each] }))}
          value={unit}
          onChange={(next) => {
            const chosen = durationUnits.find((each) => each === next);
            if (!chosen) return;
            want(chosen);
            onChange(durationOf({ count: parts?.count ?? 1, unit: chosen }));
          }}
        />
      </Group>
      {wrong && <Input.Error role="alert">{wrong}</Input.Error>}
    </Stack>
  );
}
