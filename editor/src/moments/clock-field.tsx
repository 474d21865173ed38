import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

interface ClockFieldProps {
  readonly label: string;
  /** `HH:MM` */
  readonly value: string;
  readonly onChange: (clock: string) => void;
  readonly description?: string;
}

/** A time of the day. While it is being typed and is none, the last one stands. */
export function ClockField({ label, value, onChange, description }: ClockFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="time"
      label={label}
      {...(description === undefined ? {} : { description })}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (/^\d{2}:\d{2}$/.test(currentTarget.value)) onChange(currentTarget.value);
      }}
      onBlur={() => setTyped(value)}
    />
  );
}
