import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { AddButton } from '../../components/add-button.tsx';
import { Explained } from '../../components/explained.tsx';
import { TypingRow } from '../../components/typing-place.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../form.module.css';
import type { FormProps } from '../form-props.ts';
import { freeId } from '../free-id.ts';
import { evenWeights } from './even-weights.ts';
import { ShareBar } from './share-bar.tsx';
import { VariantRow } from './variant-row.tsx';

type Variants = ConfigOf<'ab'>['variants'];
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];

export function AbForm({ config, onChange }: FormProps<ConfigOf<'ab'>>) {
  const t = useMessages('nodes');
  const format = useFormat();
  const { variants } = config;
  const change = (next: Variants): void => onChange({ ...config, variants: next });
  const sum = variants.reduce((total, { weight }) => total + weight, 0);
  const weighed = (list: Variants, weights: readonly number[]): Variants =>
    list.map((variant, index) => ({ ...variant, weight: weights[index] ?? 0 }));
  const even = (list: Variants): Variants => weighed(list, evenWeights(list.length));
  return (
    <Stack gap={16}>
      <TextInput
        label={t.ab.experiment}
        description={t.ab.experimentHint}
        maxLength={100}
        value={config.experiment}
        onChange={({ currentTarget }) => onChange({ ...config, experiment: currentTarget.value })}
      />
      {variants.length > 1 && (
        <Explained hint={t.ab.barHint} gap={4}>
          <ShareBar variants={variants} onChange={(weights) => change(weighed(variants, weights))} />
        </Explained>
      )}
      <Explained hint={t.ab.variantsHint} gap={16}>
        {variants.map((variant, index) => (
          <TypingRow key={variant.id} at={variant.id}>
            <VariantRow
              variant={variant}
              position={index + 1}
              onChange={(next) => change(variants.map((other, at) => (at === index ? next : other)))}
              onRemove={() => change(variants.filter((other) => other !== variant))}
            />
          </TypingRow>
        ))}
      </Explained>
      {variants.some(({ holdout }) => holdout) && <p className={classes.hint}>{t.ab.holdoutHint}</p>}
      <Group gap={8}>
        <AddButton
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
        </AddButton>
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
