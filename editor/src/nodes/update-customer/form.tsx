import { Select, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { AddButton } from '../../components/add-button.tsx';
import { Explained } from '../../components/explained.tsx';
import { RemovableRow } from '../../components/removable-row.tsx';
import { NameField } from '../../conditions/name-field.tsx';
import { useAttributeNames } from '../../conditions/use-names.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { FormProps } from '../form-props.ts';
import { freeId } from '../free-id.ts';
import { ChangeValue } from './change-value.tsx';
import { type ChangeRow, changeKinds, configOf, rowsOf, valueFor } from './rows.ts';

export function UpdateCustomerForm({ config, onChange }: FormProps<ConfigOf<'update_customer'>>) {
  const t = useMessages('nodes');
  const attributes = useAttributeNames();
  const rows = rowsOf(config);
  const replace = (index: number, row: ChangeRow): void =>
    onChange(configOf(rows.map((other, at) => (at === index ? row : other))));
  // An attribute is changed in one way once: a second would silently take the place of the first.
  const isTaken = (row: ChangeRow, wanted: Partial<ChangeRow>): boolean => {
    const { kind, name } = { ...row, ...wanted };
    return rows.some((other) => other !== row && other.kind === kind && other.name === name);
  };
  return (
    <Stack gap={8}>
      {rows.length > 0 && (
        <Explained
          hint={rows.some(({ kind }) => kind !== 'unset') ? t.updateCustomer.valueHint : t.updateCustomer.unsetHint}
        >
          {rows.map((row, index) => (
            // A change has no identity but its place: its name is what is being typed.
            <RemovableRow
              key={index}
              at={`change.${index}`}
              remove={t.updateCustomer.remove(row.name)}
              onRemove={() => onChange(configOf(rows.filter((_, at) => at !== index)))}
            >
              <NameField
                name="attribute"
                label={t.updateCustomer.attribute}
                value={row.name}
                suggestions={attributes}
                refusal={(name) => (isTaken(row, { name }) ? t.updateCustomer.twice : undefined)}
                onChange={(name) => replace(index, { ...row, name })}
              />
              <Select
                label={t.updateCustomer.change}
                allowDeselect={false}
                value={row.kind}
                data={changeKinds.map((kind) => ({
                  value: kind,
                  label: t.updateCustomer.kinds[kind],
                  disabled: isTaken(row, { kind }),
                }))}
                onChange={(next) => {
                  const kind = changeKinds.find((each) => each === next);
                  if (kind) replace(index, { ...row, kind, value: valueFor(kind, row.value) });
                }}
              />
              <ChangeValue kind={row.kind} value={row.value} onChange={(value) => replace(index, { ...row, value })} />
            </RemovableRow>
          ))}
        </Explained>
      )}
      <AddButton
        onClick={() => {
          const name = freeId(
            'attribute_',
            rows.map((row) => row.name),
          );
          onChange(configOf([...rows, { kind: 'set', name, value: '' }]));
        }}
      >
        {t.updateCustomer.add}
      </AddButton>
    </Stack>
  );
}
