import { Group, Input, NumberInput, Select, Stack } from '@mantine/core';
import type { CountOperator, EventCondition } from '@olle/shared/conditions/condition';
import { useBoundedNumber } from '../components/use-bounded-number.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { without } from './without.ts';

interface TimesFieldsProps {
  readonly value: EventCondition;
  readonly onChange: (value: EventCondition) => void;
}

const countOperators: readonly CountOperator[] = ['gte', 'gt', 'equals', 'not_equals', 'lte', 'lt'];

/** How often it happened; at least once is what it means without a word. */
export function TimesFields({ value, onChange }: TimesFieldsProps) {
  const t = useMessages('conditions');
  const { op, value: count } = value.times ?? { op: 'gte' as const, value: 1 };
  const set = (nextOp: CountOperator, next: number): void =>
    onChange(
      nextOp === 'gte' && next === 1 ? without(value, 'times') : { ...value, times: { op: nextOp, value: next } },
    );
  const { field, wrong } = useBoundedNumber({
    name: 'times',
    value: count,
    min: 0,
    max: 1_000_000,
    onChange: (next) => next !== undefined && set(op, next),
  });
  return (
    <Stack gap={4}>
      <Group gap={8} wrap="nowrap">
        <Select
          style={{ flex: 1 }}
          aria-label={t.howOften}
          allowDeselect={false}
          value={op}
          data={countOperators.map((each) => ({ value: each, label: t.countOperators[each] }))}
          onChange={(next) => set(countOperators.find((each) => each === next) ?? op, count)}
        />
        <NumberInput
          style={{ width: 104 }}
          aria-label={t.times}
          suffix={t.timesSuffix}
          {...field}
          error={wrong !== null}
        />
      </Group>
      {wrong && <Input.Error role="alert">{wrong}</Input.Error>}
    </Stack>
  );
}
