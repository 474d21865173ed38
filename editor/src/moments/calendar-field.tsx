import { TextInput, type TextInputProps } from '@mantine/core';
import { useTyped } from '../components/use-typed.ts';
import { useMessages } from '../i18n/use-messages.ts';

interface CalendarFieldProps extends Pick<TextInputProps, 'label' | 'aria-label' | 'style' | 'size'> {
  /** Among the fields of its step. */
  readonly name: string;
  readonly type: 'date' | 'datetime-local';
  /** As the field holds it: `2026-12-01` or `2026-12-01T09:00`; empty: none. */
  readonly value: string;
  readonly fits: (typed: string) => boolean;
  readonly mayBeEmpty?: boolean;
  readonly onChange: (typed: string) => void;
}

/** No browser says what was typed of a date of which a part is missing. */
const half = ' ';

/** A date as browsers let it be typed, part by part. What is half typed changes nothing, and is explained. */
export function CalendarField({ name, value, fits, mayBeEmpty = false, onChange, ...look }: CalendarFieldProps) {
  const t = useMessages('moments');
  const means = (typed: string): string | null => {
    if (typed === '') return mayBeEmpty ? '' : null;
    return typed !== half && fits(typed) ? typed : null;
  };
  const { typed, isWrong, type } = useTyped({ name, value, means });
  return (
    <TextInput
      {...look}
      value={typed === half ? '' : typed}
      error={isWrong && t.dateHalf}
      onChange={({ currentTarget: { value: read, validity } }) => {
        const next = validity.badInput ? half : read;
        type(next);
        if (means(next) !== null) onChange(next);
      }}
    />
  );
}
