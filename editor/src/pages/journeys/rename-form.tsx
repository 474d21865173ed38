import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Journey, useRenameJourney } from '../../api/journeys.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface RenameFormProps {
  readonly journey: Journey;
  readonly onDone: () => void;
}

export function RenameForm({ journey, onDone }: RenameFormProps) {
  const t = useMessages('journeys');
  const words = useMessages('components');
  const toast = useToast();
  const renaming = useRenameJourney();
  const [name, setName] = useState(journey.name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    renaming.mutate(
      { id: journey.id, name: name.trim() },
      {
        onSuccess: () => {
          toast.done(t.renamed);
          onDone();
        },
        onError: toast.failed,
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t.renameField}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button type="submit" variant="filled" loading={renaming.isPending} disabled={name.trim() === ''}>
          {t.save}
        </Button>
      </Group>
    </form>
  );
}
