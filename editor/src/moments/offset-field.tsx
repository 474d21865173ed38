import { Select } from '@mantine/core';
import { DurationField } from '../conditions/duration-field.tsx';
import { useMessages } from '../i18n/use-messages.ts';

interface OffsetFieldProps {
  /** `-P1D`: a day before; absent: that very day. */
  readonly value: string | undefined;
  readonly onChange: (offset: string | undefined) => void;
}

const sides = ['on', 'before', 'after'] as const;

export function OffsetField({ value, onChange }: OffsetFieldProps) {
  const t = useMessages('moments');
  const side = value === undefined ? 'on' : value.startsWith('-') ? 'before' : 'after';
  const length = (value ?? 'P1D').replace(/^-/, '');
  const sign = side === 'before' ? '-' : '';
  return (
    <>
      <Select
        label={t.offset}
        description={t.offsetHint}
        value={side}
        data={sides.map((each) => ({ value: each, label: t.offsets[each] }))}
        onChange={(next) => onChange(next === 'on' ? undefined : `${next === 'before' ? '-' : ''}${length}`)}
      />
      {side !== 'on' && (
        <DurationField
          name="offset"
          label={t.howLong[side]}
          description={t.howLongHint}
          value={length}
          onChange={(next) => onChange(`${sign}${next}`)}
        />
      )}
    </>
  );
}
