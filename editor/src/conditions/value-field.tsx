import { Autocomplete, Combobox, Group, Select, TagsInput } from '@mantine/core';
import type { Operator } from '@olle/shared/conditions/condition';
import { isReference } from '@olle/shared/conditions/reference';
import type { Json } from '@olle/shared/json';
import { NumberField } from '../components/number-field.tsx';
import { useMessages } from '../i18n/use-messages.ts';
import { CalendarField } from '../moments/calendar-field.tsx';
import { DurationField } from './duration-field.tsx';
import { NameField } from './name-field.tsx';
import { useSeenValues, type ValueSource } from './use-names.ts';
import { carried, kindOf, kindsFor, listOf, textsOf, type ValueKind, valueKinds } from './value-kind.ts';

interface ValueFieldProps {
  readonly op: Operator;
  readonly value: Json | undefined;
  readonly of?: ValueSource | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

/** What is compared with: its kind where there is a choice, and itself. */
export function ValueField({ op, value, of, onChange }: ValueFieldProps) {
  const t = useMessages('conditions');
  const kind = kindOf(op, value);
  const choices = kindsFor(op);
  if (kind === 'none') return null;
  return (
    <Group gap={8} wrap="nowrap" align="flex-end">
      {choices.length > 1 && (
        <Select
          style={{ width: 96, flex: 'none' }}
          aria-label={t.valueKind}
          value={kind}
          data={choices.map((each) => ({ value: each, label: t.kinds[each] }))}
          onChange={(next) => {
            const chosen = valueKinds.find((each) => each === next);
            if (chosen) onChange(carried(value, chosen));
          }}
        />
      )}
      <div style={{ flex: 1, minWidth: 0 }}>
        <ValueInput kind={kind} value={value} of={of} onChange={onChange} />
      </div>
    </Group>
  );
}

interface ValueInputProps {
  readonly kind: ValueKind;
  readonly value: Json | undefined;
  readonly of: ValueSource | undefined;
  readonly onChange: (value: Json) => void;
}

function ValueInput({ kind, value, of, onChange }: ValueInputProps) {
  const t = useMessages('conditions');
  const seen = useSeenValues(kind === 'text' || kind === 'list' ? of : undefined);
  const suggested = [...new Set(seen.filter((each) => typeof each !== 'boolean').map(String))];
  const text = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'none':
      return null;
    case 'list':
      return (
        <TagsInput
          aria-label={t.values}
          placeholder={t.valuesHint}
          data={suggested}
          value={textsOf(value)}
          onChange={(texts) => onChange(listOf(texts, value))}
        />
      );
    case 'duration':
      return <DurationField name="value" label={t.value} value={text || 'P30D'} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          name="value"
          aria-label={t.value}
          decimals={10}
          value={typeof value === 'number' ? value : undefined}
          onChange={(number) => number !== undefined && onChange(number)}
        />
      );
    case 'yes_no':
      return (
        <Select
          aria-label={t.value}
          value={value === false ? 'no' : 'yes'}
          data={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      );
    case 'reference':
      return (
        <NameField
          name="value"
          label={t.valueFrom}
          of="path"
          value={isReference(value ?? null) ? String(Object(value).from) : ''}
          suggestions={['trigger.', 'customer.', 'steps.']}
          refusal={(from) => (isReference({ from }) ? undefined : t.valueFromWrong)}
          onChange={(from) => onChange({ from })}
        />
      );
    case 'date':
      return (
        <CalendarField
          name="value"
          type="date"
          aria-label={t.value}
          value={text.slice(0, 10)}
          fits={(day) => day !== ''}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <Autocomplete
          aria-label={t.value}
          value={text}
          data={suggested}
          maxLength={500}
          rightSection={suggested.length > 0 && <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={onChange}
        />
      );
  }
}
