import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../i18n/use-messages.ts';

interface NameFormProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly first?: string;
  /** What its button says. */
  readonly action: string;
  readonly isPending: boolean;
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one name, in a dialog. */
export function NameForm({
  label,
  placeholder = '',
  first = '',
  action,
  isPending,
  onSubmit,
  onCancel,
}: NameFormProps) {
  const words = useMessages('components');
  const [name, setName] = useState(first);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={label}
        placeholder={placeholder}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button type="submit" variant="filled" loading={isPending} disabled={name.trim() === ''}>
          {action}
        </Button>
      </Group>
    </form>
  );
}
