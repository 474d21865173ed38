import { useEffect, useState } from 'react';
import { useFormat } from '../i18n/use-format.ts';
import { useMessages } from '../i18n/use-messages.ts';

export interface BoundedNumber {
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  /** Digits after the point; none as long as nothing is said. */
  readonly decimals?: number;
  /** Empty means that there is no such number; else the last one stands while the field is empty. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number as it is typed. One that cannot be is kept and explained, and changes nothing. */
export function useBoundedNumber({ value, min, max, decimals = 0, mayBeEmpty = false, onChange }: BoundedNumber) {
  const t = useMessages('components');
  const format = useFormat();
  const shown = value ?? '';
  const [typed, setTyped] = useState<number | string>(shown);
  useEffect(() => setTyped(shown), [shown]);
  const fits = (next: number | string): boolean =>
    next === ''
      ? mayBeEmpty
      : typeof next === 'number' && next >= min && next <= max && (decimals > 0 || Number.isInteger(next));
  const isWrong = typed !== shown && !fits(typed);
  return {
    wrong: isWrong ? t.numberBetween(format.number(min), format.number(max), decimals === 0) : null,
    field: {
      value: typed,
      step: 1,
      min,
      max,
      decimalScale: Math.max(decimals, 2),
      clampBehavior: 'none' as const,
      thousandSeparator: ',',
      onChange: (next: number | string) => {
        setTyped(next);
        if (fits(next)) onChange(typeof next === 'number' ? next : undefined);
      },
    },
  };
}
