import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../i18n/use-messages.ts';

interface CalendarFieldProps extends Pick<TextInputProps, 'label' | 'aria-label' | 'style'> {
  readonly type: 'date' | 'datetime-local';
  /** As the field holds it: `2026-12-01` or `2026-12-01T09:00`; empty: none. */
  readonly value: string;
  readonly fits: (typed: string) => boolean;
  readonly mayBeEmpty?: boolean;
  readonly onChange: (typed: string) => void;
}

/** A date as browsers let it be typed, part by part. What is half typed changes nothing, and is kept and explained. */
export function CalendarField({ value, fits, mayBeEmpty = false, onChange, ...look }: CalendarFieldProps) {
  const t = useMessages('moments');
  const [typed, setTyped] = useState(value);
  const [isHalf, setHalf] = useState(false);
  useEffect(() => {
    setTyped(value);
    setHalf(false);
  }, [value]);
  return (
    <TextInput
      {...look}
      value={typed}
      error={isHalf && t.dateHalf}
      onChange={({ currentTarget: { value: next, validity } }) => {
        // A date of which a part is missing is empty to the page, and bad input to the browser.
        const isDate = !validity.badInput && (next === '' ? mayBeEmpty : fits(next));
        setTyped(next);
        setHalf(!isDate);
        if (isDate) onChange(next);
      }}
    />
  );
}
