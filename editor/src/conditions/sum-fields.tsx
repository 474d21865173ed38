import { Checkbox, Group, Input, NumberInput, Stack } from '@mantine/core';
import type { EventCondition } from '@olle/shared/conditions/condition';
import { useBoundedNumber } from '../components/use-bounded-number.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { NameField } from './name-field.tsx';
import { without } from './without.ts';

type Sum = NonNullable<EventCondition['sum']>;

interface SumFieldsProps {
  readonly value: EventCondition;
  readonly onChange: (value: EventCondition) => void;
}

const fresh: Sum = { property: 'revenue', op: 'gte', value: 0 };

/** "…and spent at least 300,000 in all of them". */
export function SumFields({ value, onChange }: SumFieldsProps) {
  const t = useMessages('conditions');
  const { sum } = value;
  return (
    <>
      <Checkbox
        label={t.withSum}
        checked={sum !== undefined}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...value, sum: fresh } : without(value, 'sum'))
        }
      />
      {sum && <SumField sum={sum} onChange={(next) => onChange({ ...value, sum: next })} />}
    </>
  );
}

function SumField({ sum, onChange }: { readonly sum: Sum; readonly onChange: (sum: Sum) => void }) {
  const t = useMessages('conditions');
  const { field, wrong } = useBoundedNumber({
    name: 'sum',
    value: sum.value,
    decimals: 10,
    onChange: (next) => next !== undefined && onChange({ ...sum, value: next }),
  });
  return (
    <Stack gap={4}>
      <Group gap={8} wrap="nowrap" align="flex-end">
        <div style={{ flex: 1 }}>
          <NameField
            name="sumOf"
            label={t.property}
            of="property"
            value={sum.property}
            suggestions={['revenue', 'total', 'price']}
            onChange={(property) => onChange({ ...sum, property })}
          />
        </div>
        <NumberInput style={{ width: 136 }} label={t.sumOperators[sum.op]} {...field} error={wrong !== null} />
      </Group>
      {wrong && <Input.Error role="alert">{wrong}</Input.Error>}
    </Stack>
  );
}
