import { TextInput } from '@mantine/core';
import { instantOfMinute, localMinuteOf } from '@olle/shared/schedule/local-minute';
import { useEffect, useState } from 'react';

interface MomentFieldProps {
  readonly label: string;
  /** An instant; undefined while none is set. */
  readonly value: string | undefined;
  /** Whose clocks the field shows. */
  readonly zone: string;
  readonly onChange: (iso: string | undefined) => void;
}

/** A date and a time by the clocks of a zone. An instant that is half typed changes nothing yet. */
export function MomentField({ label, value, zone, onChange }: MomentFieldProps) {
  const shown = value === undefined ? '' : localMinuteOf(Date.parse(value), zone);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  return (
    <TextInput
      type="datetime-local"
      label={label}
      value={typed}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next);
        const iso = instantOfMinute(next, zone);
        if (iso !== null) onChange(iso);
        else if (next === '') onChange(undefined);
      }}
      onBlur={() => setTyped(shown)}
    />
  );
}
