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

/** Nothing can follow that would make another time of it. */
const whole = /^\d\d:\d\d$/;

/** A time of the day, typed as people write it and shown as cards do. What is none changes nothing, and is kept and explained. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  const t = useMessages('moments');
  const [typed, setTyped] = useState(value);
  // What was typed stands as it was typed until the field is left.
  useEffect(() => setTyped((now) => (clockFrom(now) === value ? now : value)), [value]);
  const take = (text: string): void => {
    const clock = clockFrom(text);
    if (clock !== null && clock !== value) onChange(clock);
  };
  return (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={12}
      value={typed}
      error={clockFrom(typed) === null && t.clockHint}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        // Not at every letter: "9" on the way to "9:30" is a time as well.
        if (whole.test(text)) take(text);
      }}
      onBlur={() => {
        setTyped(clockFrom(typed) ?? typed);
        take(typed);
      }}
      onKeyDown={({ key }) => key === 'Enter' && take(typed)}
    />
  );
}
