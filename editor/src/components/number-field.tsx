import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type BoundedNumber, useBoundedNumber } from './use-bounded-number.ts';

type NumberFieldProps = BoundedNumber &
  Pick<NumberInputProps, 'label' | 'aria-label' | 'description' | 'suffix' | 'style'>;

export function NumberField(props: NumberFieldProps) {
  const {
    name: _name,
    value: _value,
    min: _min,
    max: _max,
    decimals: _decimals,
    mayBeEmpty: _empty,
    onChange: _,
    ...look
  } = props;
  const { field, wrong } = useBoundedNumber(props);
  return <NumberInput {...look} {...field} error={wrong} />;
}
