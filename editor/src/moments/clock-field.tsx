import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import { clockFrom } from './clock-from.ts';

interface ClockFieldProps {
  readonly label: string;
  /** `HH:MM` */
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

/** A time of the day, typed as people write it and shown as cards do. What is none changes nothing, and is kept and explained. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  const t = useMessages('moments');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={12}
      value={typed}
      error={clockFrom(typed) === null && t.clockHint}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      // Not at every letter: "9" on the way to "9:30" is a time as well.
      onBlur={() => {
        const clock = clockFrom(typed);
        setTyped(clock ?? typed);
        if (clock !== null && clock !== value) onChange(clock);
      }}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
    />
  );
}
