import { Stack } from '@mantine/core';
import type { ElementFilter } from '@olle/shared/conditions/condition';
import { useMessages } from '../i18n/use-messages.ts';
import { FiltersField } from './filters-field.tsx';
import { NameField } from './name-field.tsx';
import { useAttributeNames } from './use-names.ts';

interface ElementFieldsProps {
  readonly value: ElementFilter;
  readonly onChange: (value: ElementFilter) => void;
}

/** All of one element: "a product in the cart that is of brand X and costs over 50,000". */
export function ElementFields({ value, onChange }: ElementFieldsProps) {
  const t = useMessages('conditions');
  const attributes = useAttributeNames();
  const inside = attributes
    .filter((name) => name.startsWith(`${value.any_in}.`))
    .map((name) => name.slice(value.any_in.length + 1));
  return (
    <Stack gap={8}>
      <NameField
        name="list"
        label={t.list}
        value={value.any_in}
        suggestions={[...new Set(attributes.map((name) => name.split('.').slice(0, -1).join('.')).filter(Boolean))]}
        onChange={(any_in) => onChange({ ...value, any_in })}
      />
      <FiltersField
        event=""
        list={value.any_in}
        suggestions={inside}
        filters={value.where}
        // An element of which nothing is asked is no condition: the last filter stays.
        onChange={(filters = []) => {
          const where = filters.filter((filter) => 'property' in filter);
          if (where.length > 0) onChange({ ...value, where });
        }}
      />
    </Stack>
  );
}
