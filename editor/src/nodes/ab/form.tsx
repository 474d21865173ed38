import { ActionIcon, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { Plus, Trash2 } from 'lucide-react';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';
import { freeId } from '../free-id.ts';
import { evenWeights } from './even-weights.ts';

type Variants = ConfigOf<'ab'>['variants'];
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

export function AbForm({ config, onChange }: FormProps<ConfigOf<'ab'>>) {
  const t = useMessages('nodes');
  const format = useFormat();
  const { variants } = config;
  const change = (next: Variants): void => onChange({ ...config, variants: next });
  const set = (index: number, part: Partial<Variants[number]>): void =>
    change(variants.map((variant, at) => (at === index ? { ...variant, ...part } : variant)));
  const sum = variants.reduce((total, { weight }) => total + weight, 0);
  const even = (list: Variants): Variants => {
    const weights = evenWeights(list.length);
    return list.map((variant, index) => ({ ...variant, weight: weights[index] ?? 0 }));
  };
  return (
    <Stack gap={16}>
      <TextInput
        label={t.ab.experiment}
        description={t.ab.experimentHint}
        maxLength={100}
        value={config.experiment}
        onChange={({ currentTarget }) => onChange({ ...config, experiment: currentTarget.value })}
      />
      <Stack gap={8}>
        {variants.map((variant, index) => (
          <Group key={variant.id} gap={8} wrap="nowrap" align="flex-end">
            <TextInput
              style={{ flex: 1 }}
              label={t.ab.variant(index + 1)}
              maxLength={80}
              value={variant.name}
              onChange={({ currentTarget }) => set(index, { name: currentTarget.value })}
            />
            <NumberInput
              style={{ width: 104 }}
              label={t.ab.weight}
              suffix=" %"
              min={0}
              max={100}
              decimalScale={2}
              value={variant.weight}
              onChange={(weight) => typeof weight === 'number' && set(index, { weight })}
            />
            <ActionIcon
              aria-label={t.ab.remove(variant.name)}
              onClick={() => change(variants.filter((other) => other !== variant))}
            >
              <Trash2 size={14} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group gap={8}>
        <Button
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={variants.length >= 10}
          onClick={() => {
            const id = freeId(
              'v',
              variants.map((variant) => variant.id),
            );
            const name = letters.find((letter) => !variants.some((variant) => variant.name === letter)) ?? id;
            change(even([...variants, { id, name, weight: 0 }]));
          }}
        >
          {t.ab.add}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => change(even(variants))}>
          {t.ab.even}
        </Button>
        <span className={classes.sum} data-wrong={Math.abs(sum - 100) > 1e-6 || undefined}>
          {t.ab.sum(format.number(sum))}
        </span>
      </Group>
    </Stack>
  );
}
