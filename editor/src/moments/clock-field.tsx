import { TextInput } from '@mantine/core';
import { useTyped } from '../components/use-typed.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { clockFrom } from './clock-from.ts';

interface ClockFieldProps {
  /** Among the fields of its step. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** `HH:MM` */
  readonly value: string;
  readonly onChange: (clock: string) => void;
}

/** Nothing can follow that would make another time of it. */
const whole = /^\d\d:\d\d$/;

/** A time of the day, typed as people write it and shown as cards do. What is none changes nothing, and is kept and explained. */
export function ClockField({ name, label, description, value, onChange }: ClockFieldProps) {
  const t = useMessages('moments');
  const { typed, isWrong, type } = useTyped({ name, value, means: clockFrom });
  const take = (text: string): void => {
    const clock = clockFrom(text);
    if (clock !== null && clock !== value) onChange(clock);
  };
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      autoComplete="off"
      maxLength={12}
      value={typed}
      error={isWrong && t.clockHint}
      onChange={({ currentTarget: { value: text } }) => {
        // It stands as it is typed until the field is left.
        type(text, value);
        // Not at every letter: "9" on the way to "9:30" is a time as well.
        if (whole.test(text)) take(text);
      }}
      onBlur={() => {
        const clock = clockFrom(typed);
        if (clock !== null) type(clock);
        take(typed);
      }}
      onKeyDown={({ key }) => key === 'Enter' && take(typed)}
    />
  );
}
