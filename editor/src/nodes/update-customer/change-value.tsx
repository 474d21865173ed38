import { Group, JsonInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { Json } from '@olle/shared/json';
import { NumberField } from '../../components/number-field.tsx';
import { useTyped } from '../../components/use-typed.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ChangeKind } from './rows.ts';
import { readJson, type ValueKind, valueAs, valueKindOf, valueKinds } from './value-kinds.ts';

interface ChangeValueProps {
  readonly kind: ChangeKind;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

/** What an attribute is changed to or by; a value keeps the kind that it was given. */
export function ChangeValue({ kind, value, onChange }: ChangeValueProps) {
  const t = useMessages('nodes');
  if (kind === 'unset') return null;
  if (kind === 'increment')
    return (
      <TextInput
        label={t.updateCustomer.by}
        placeholder={t.updateCustomer.byHint}
        value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
        maxLength={1_000}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  const shown = valueKindOf(value);
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <Select
        style={{ width: 124, flex: 'none' }}
        label={t.updateCustomer.kindOfValue}
        allowDeselect={false}
        value={shown}
        data={valueKinds.map((each) => ({ value: each, label: t.updateCustomer.valueKinds[each] }))}
        onChange={(next) => {
          const chosen = valueKinds.find((each) => each === next);
          if (chosen) onChange(valueAs(chosen, value));
        }}
      />
      <div style={{ flex: 1, minWidth: 0 }}>
        <ValueInput kind={shown} value={value} onChange={onChange} />
      </div>
    </Group>
  );
}

interface ValueInputProps {
  readonly kind: ValueKind;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

function ValueInput({ kind, value, onChange }: ValueInputProps) {
  const t = useMessages('nodes');
  switch (kind) {
    case 'text':
      return (
        <TextInput
          label={t.updateCustomer.value}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberField
          name="value"
          label={t.updateCustomer.value}
          decimals={10}
          value={typeof value === 'number' ? value : undefined}
          onChange={(number) => number !== undefined && onChange(number)}
        />
      );
    case 'yes_no':
      return (
        <Select
          label={t.updateCustomer.value}
          value={value === true ? 'yes' : 'no'}
          data={[
            { value: 'yes', label: t.updateCustomer.yes },
            { value: 'no', label: t.updateCustomer.no },
          ]}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      );
    case 'list':
      return (
        <TagsInput
          label={t.updateCustomer.value}
          placeholder={t.updateCustomer.listHint}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(values) => onChange(values)}
        />
      );
    case 'other':
      return <OtherInput value={value} onChange={onChange} />;
  }
}

/** JSON as it is typed; what is none yet changes nothing. */
function OtherInput({ value, onChange }: Pick<ValueInputProps, 'value' | 'onChange'>) {
  const t = useMessages('nodes');
  const { typed, isWrong, type } = useTyped({
    name: 'value',
    value: JSON.stringify(value),
    shown: JSON.stringify(value, null, 2),
    means: (text) => JSON.stringify(readJson(text)) ?? null,
  });
  return (
    <JsonInput
      label={t.updateCustomer.value}
      autosize
      minRows={2}
      maxRows={10}
      value={typed}
      error={isWrong && t.updateCustomer.jsonWrong}
      onChange={(text) => {
        type(text);
        const read = readJson(text);
        if (read !== undefined) onChange(read);
      }}
    />
  );
}
