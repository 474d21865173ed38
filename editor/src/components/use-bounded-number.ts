import { useFormat } from '../i18n/use-format.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { useTyped } from './use-typed.ts';

export interface BoundedNumber {
  /** Among the fields of its step. */
  readonly name: string;
  readonly value: number | undefined;
  /** Both bounds, or none. */
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point; none as long as nothing is said. */
  readonly decimals?: number;
  /** Empty means that there is no such number; else the last one stands while the field is empty. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number as it is typed. One that cannot be is kept and explained, and changes nothing. */
export function useBoundedNumber({ name, value, min, max, decimals = 0, mayBeEmpty = false, onChange }: BoundedNumber) {
  const t = useMessages('components');
  const format = useFormat();
  const [least, most] = [min ?? -Number.MAX_VALUE, max ?? Number.MAX_VALUE];
  const fits = (next: number): boolean => next >= least && next <= most && (decimals > 0 || Number.isInteger(next));
  const means = (typed: string): string | null => {
    if (typed === '') return mayBeEmpty ? '' : null;
    return fits(Number(typed)) ? String(Number(typed)) : null;
  };
  // What was typed stands as it was typed: "0.0" on the way to "0.05".
  const { typed, isWrong, type } = useTyped({ name, value: String(value ?? ''), means });
  const between = () => t.numberBetween(format.number(least), format.number(most), decimals === 0);
  return {
    wrong: isWrong ? (max === undefined ? t.numberOnly : between()) : null,
    field: {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      value: String(Number(typed)) === typed ? Number(typed) : typed,
      step: 1,
      decimalScale: Math.max(decimals, 2),
      clampBehavior: 'none' as const,
      thousandSeparator: ',',
      onChange: (next: number | string) => {
        type(String(next));
        if (next === '' ? mayBeEmpty : fits(Number(next))) onChange(next === '' ? undefined : Number(next));
      },
    },
  };
}
