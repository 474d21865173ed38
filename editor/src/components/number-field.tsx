import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type BoundedNumber, useBoundedNumber } from './use-bounded-number.ts';

type NumberFieldProps = BoundedNumber & Pick<NumberInputProps, 'label' | 'description' | 'suffix' | 'style'>;

export function NumberField({ value, min, max, decimals, mayBeEmpty, onChange, ...rest }: NumberFieldProps) {
  const { field, wrong } = useBoundedNumber({
    value,
    min,
    max,
    ...(decimals === undefined ? {} : { decimals }),
    ...(mayBeEmpty === undefined ? {} : { mayBeEmpty }),
    onChange,
  });
  return <NumberInput {...rest} {...field} error={wrong} />;
}
