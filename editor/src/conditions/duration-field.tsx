import { Group, NumberInput, Select } from '@mantine/core';
import { formatDuration } from '@olle/shared/i18n/format-duration';
import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { type DurationUnit, durationOf, durationUnits, partsOf } from './duration-parts.ts';

interface DurationFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly description?: string;
}

/** A number and a unit. While the number is empty, the last one stands. */
export function DurationField({ label, value, onChange, description }: DurationFieldProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const [wanted, want] = useState<DurationUnit | undefined>();
  const parts = partsOf(value, wanted);
  const [empty, setEmpty] = useState(false);
  useEffect(() => setEmpty(false), [value]);
  const unit = parts?.unit ?? 'day';
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <NumberInput
        style={{ flex: 1 }}
        label={label}
        {...(description || !parts ? { description: parts ? description : formatDuration(value, language) } : {})}
        min={0}
        max={3650}
        allowDecimal={false}
        clampBehavior="strict"
        value={empty || !parts ? '' : parts.count}
        onChange={(count) => {
          want(unit);
          setEmpty(typeof count !== 'number');
          if (typeof count === 'number') onChange(durationOf({ count, unit }));
        }}
        onBlur={() => setEmpty(false)}
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
  );
}
