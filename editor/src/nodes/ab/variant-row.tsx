import { ActionIcon, Checkbox, Group, Input, NumberInput, Stack, TextInput } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Trash2 } from 'lucide-react';
import { useBoundedNumber } from '../../components/use-bounded-number.ts';
import { without } from '../../conditions/without.ts';
import { useMessages } from '../../i18n/use-messages.ts';

type Variant = ConfigOf<'ab'>['variants'][number];

interface VariantRowProps {
  readonly variant: Variant;
  readonly position: number;
  readonly onChange: (variant: Variant) => void;
  readonly onRemove: () => void;
}

/** A variant: its name, its share, and whether it keeps its customers out. */
export function VariantRow({ variant, position, onChange, onRemove }: VariantRowProps) {
  const t = useMessages('nodes');
  const share = useBoundedNumber({
    name: 'weight',
    value: variant.weight,
    min: 0,
    max: 100,
    decimals: 2,
    onChange: (weight) => weight !== undefined && onChange({ ...variant, weight }),
  });
  return (
    <Stack gap={6}>
      <Group gap={8} wrap="nowrap" align="flex-end">
        <TextInput
          style={{ flex: 1 }}
          label={t.ab.variant(position)}
          maxLength={80}
          value={variant.name}
          onChange={({ currentTarget }) => onChange({ ...variant, name: currentTarget.value })}
        />
        <NumberInput
          style={{ width: 104 }}
          label={t.ab.weight}
          suffix=" %"
          {...share.field}
          error={share.wrong !== null}
        />
        <ActionIcon aria-label={t.ab.remove(variant.name)} onClick={onRemove}>
          <Trash2 size={14} />
        </ActionIcon>
      </Group>
      {share.wrong && <Input.Error role="alert">{share.wrong}</Input.Error>}
      <Checkbox
        label={t.ab.holdout}
        checked={variant.holdout === true}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...variant, holdout: true } : without(variant, 'holdout'))
        }
      />
    </Stack>
  );
}
