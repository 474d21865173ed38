import { ActionIcon, Button, Select, Stack } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Plus, X } from 'lucide-react';
import conditionClasses from '../../conditions/conditions.module.css';
import { NameField } from '../../conditions/name-field.tsx';
import { useAttributeNames } from '../../conditions/use-names.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
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
  return (
    <Stack gap={8}>
      {rows.map((row, index) => (
        // A change has no identity but its place: its name is what is being typed.
        <div key={index} className={conditionClasses.row}>
          <div className={conditionClasses.fields}>
            <NameField
              label={t.updateCustomer.attribute}
              value={row.name}
              suggestions={attributes}
              refusal={(name) =>
                rows.some((other) => other !== row && other.kind === row.kind && other.name === name)
                  ? t.updateCustomer.twice
                  : undefined
              }
              onChange={(name) => replace(index, { ...row, name })}
            />
            <Select
              label={t.updateCustomer.change}
              allowDeselect={false}
              value={row.kind}
              data={changeKinds.map((kind) => ({ value: kind, label: t.updateCustomer.kinds[kind] }))}
              onChange={(next) => {
                const kind = changeKinds.find((each) => each === next);
                if (kind) replace(index, { ...row, kind, value: valueFor(kind, row.value) });
              }}
            />
            <ChangeValue kind={row.kind} value={row.value} onChange={(value) => replace(index, { ...row, value })} />
          </div>
          <ActionIcon
            aria-label={t.updateCustomer.remove(row.name)}
            onClick={() => onChange(configOf(rows.filter((_, at) => at !== index)))}
          >
            <X size={14} />
          </ActionIcon>
        </div>
      ))}
      {rows.some(({ kind }) => kind !== 'unset') && <p className={classes.hint}>{t.updateCustomer.valueHint}</p>}
      <Button
        size="compact-sm"
        w="fit-content"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => {
          const name = freeId(
            'attribute_',
            rows.map((row) => row.name),
          );
          onChange(configOf([...rows, { kind: 'set', name, value: '' }]));
        }}
      >
        {t.updateCustomer.add}
      </Button>
    </Stack>
  );
}
