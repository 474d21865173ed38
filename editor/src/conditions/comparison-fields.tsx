import { Select } from '@mantine/core';
import { type Operator, operators } from '@olle/shared/conditions/condition';
import type { Json } from '@olle/shared/json';
import { useMessages } from '../i18n/use-messages.ts';
import type { ValueSource } from './use-names.ts';
import { ValueField } from './value-field.tsx';
import { carried, kindOf } from './value-kind.ts';

interface Comparison {
  readonly op: Operator;
  readonly value?: Json | undefined;
}

interface ComparisonFieldsProps extends Comparison {
  /** Where values that were seen can be suggested from. */
  readonly of?: ValueSource | undefined;
  readonly onChange: (comparison: { op: Operator; value?: Json }) => void;
}

/** How, and with what. */
export function ComparisonFields({ op, value, of, onChange }: ComparisonFieldsProps) {
  const t = useMessages('conditions');
  const change = (nextOp: Operator, next: Json | undefined): void =>
    onChange(next === undefined ? { op: nextOp } : { op: nextOp, value: next });
  return (
    <>
      <Select
        aria-label={t.operator}
        value={op}
        data={operators.map((each) => ({ value: each, label: t.operators[each] }))}
        onChange={(next) => {
          const chosen = operators.find((each) => each === next);
          if (chosen) change(chosen, carried(value, kindOf(chosen, value)));
        }}
      />
      <ValueField op={op} value={value} of={of} onChange={(next) => change(op, next)} />
    </>
  );
}
