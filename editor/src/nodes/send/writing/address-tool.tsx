import { Autocomplete, Button, Popover, Stack, TextInput } from '@mantine/core';
import { unescapeHtml } from '@olle/shared/templates/html-entities';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useReturnFocus } from '../../../commands/use-return-focus.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { readAddress } from './address.ts';
import type { Linked } from './insertions.ts';
import { tag, type Written } from './places.ts';

interface AddressToolProps {
  readonly kind: 'link' | 'button' | 'picture';
  readonly icon: LucideIcon;
  readonly protocols: readonly string[];
  /** Values that are addresses. */
  readonly suggestions: readonly string[];
  readonly written: () => Written;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onInsert: (linked: Linked) => void;
}

/** Asks where something leads or lies, and what is to be read there. */
export function AddressTool({ opened, onOpen, icon: Icon, ...rest }: AddressToolProps) {
  const t = useMessages('nodes').send;
  const name = t.formats[rest.kind];
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom" shadow="md" trapFocus width={300}>
      <Popover.Target>
        <Button
          size="compact-xs"
          px={4}
          variant="subtle"
          color="gray"
          leftSection={<Icon size={13} aria-hidden />}
          aria-expanded={opened}
          onClick={() => onOpen(!opened)}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <AddressForm {...rest} onDone={() => onOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

type AddressFormProps = Omit<AddressToolProps, 'opened' | 'onOpen' | 'icon'> & { readonly onDone: () => void };

function AddressForm({ kind, protocols, suggestions, written, onInsert, onDone }: AddressFormProps) {
  const t = useMessages('nodes').send;
  const [chosen] = useState(() => readable(written()));
  const [typed, type] = useState('');
  const [label, setLabel] = useState(kind === 'picture' ? '' : chosen);
  const [asked, setAsked] = useState(false);
  useReturnFocus();
  const address = readAddress(typed, protocols);
  const isUnread = kind !== 'picture' && label.trim() === '';
  const submit = (): void => {
    setAsked(true);
    if (address === null || isUnread) return;
    onInsert({ address, label: label.trim() });
    onDone();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
    >
      <Stack gap={10}>
        <Autocomplete
          data-autofocus
          label={t.address[kind]}
          description={t.addressHint}
          placeholder="https://"
          maxLength={2_000}
          spellCheck={false}
          data={[...suggestions]}
          filter={({ options }) => (typed.trim() === '' ? options : [])}
          comboboxProps={{ withinPortal: false }}
          openOnFocus={false}
          value={typed}
          onChange={type}
          error={asked && address === null && t.addressWrong}
        />
        {/* What is chosen becomes the link itself. */}
        {(kind !== 'link' || chosen === '') && (
          <TextInput
            label={t.label[kind]}
            description={t.labelHint[kind]}
            maxLength={1_000}
            value={label}
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
            error={asked && isUnread && t.labelMissing}
          />
        )}
        <Button type="submit">{t.insert}</Button>
      </Stack>
    </form>
  );
}

const readable = ({ text, from, to }: Written): string => unescapeHtml(text.slice(from, to).replaceAll(tag, '')).trim();
