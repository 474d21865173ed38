import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import type { Setting } from '@olle/shared/gallery/setting';
import { useId, useState } from 'react';
import { isAddress, type OwnShop } from '../../api/own-shop.ts';
import { NumberField } from '../../components/number-field.tsx';
import { useMessages } from '../../i18n/use-messages.ts';

export interface ShopFieldsProps {
  readonly shop: OwnShop;
  readonly onShop: (shop: OwnShop) => void;
  readonly readers: Setting['readers'];
  readonly onReaders: (readers: Setting['readers']) => void;
}

const choices = ['ko', 'en', 'both'] as const;

/** Whose mails they are. */
export function ShopFields({ shop, onShop, readers, onReaders }: ShopFieldsProps) {
  const t = useMessages('gallery');
  const id = useId();
  // Nobody has typed it wrong who has not typed it yet.
  const [typed, setTyped] = useState(false);
  return (
    <Stack gap={12}>
      <TextInput
        label={t.shopName}
        maxLength={100}
        required
        value={shop.name}
        error={shop.name.trim() === '' ? t.needsMore : undefined}
        onChange={({ currentTarget }) => onShop({ ...shop, name: currentTarget.value })}
      />
      <TextInput
        label={t.shopUrl}
        description={t.shopUrlHint}
        placeholder="https://"
        type="url"
        maxLength={500}
        required
        value={shop.url}
        error={!typed || isAddress(shop.url) ? undefined : t.shopUrlWrong}
        onBlur={() => setTyped(true)}
        onChange={({ currentTarget }) => onShop({ ...shop, url: currentTarget.value.trim() })}
      />
      <NumberField
        name="freeFrom"
        label={t.freeFrom}
        description={t.freeFromHint}
        value={shop.freeFrom}
        min={0}
        max={10_000_000}
        suffix={t.units.won}
        onChange={(next) => next !== undefined && onShop({ ...shop, freeFrom: next })}
      />
      <Stack gap={4}>
        <Text id={id} size="sm" fw={500}>
          {t.readers}
        </Text>
        <Group>
          <SegmentedControl
            aria-labelledby={id}
            value={readers}
            data={choices.map((value) => ({ value, label: t.readersOf[value] }))}
            onChange={(next) => onReaders(choices.find((one) => one === next) ?? readers)}
          />
        </Group>
      </Stack>
    </Stack>
  );
}
