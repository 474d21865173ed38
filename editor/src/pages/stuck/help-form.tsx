import { Button, Group, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type StuckAction, type StuckGroup, useHelpStuck } from '../../api/stuck.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface HelpFormProps {
  readonly action: StuckAction;
  readonly group: StuckGroup;
  readonly onDone: () => void;
}

export function HelpForm({ action, group, onDone }: HelpFormProps) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const format = useFormat();
  const toast = useToast();
  const helping = useHelpStuck();
  const [note, setNote] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { journeyId, nodeId, code } = group;
    helping.mutate(
      { action, note: note.trim(), filter: { journeyId, nodeId: nodeId ?? undefined, code } },
      {
        onSuccess: ({ status, freed, processed, total }) => {
          const say = status === 'running' ? t.running : freed < total ? t.still : t.done;
          toast.done(say(format.number(status === 'running' ? processed : freed), format.number(total)));
          onDone();
        },
        onError: toast.failed,
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm" c="dimmed" mb="sm">
        {t.dialogHint(format.number(group.count))}
      </Text>
      <Textarea
        data-autofocus
        label={t.note}
        placeholder={t.notePlaceholder}
        maxLength={2_000}
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button type="submit" variant="filled" loading={helping.isPending} disabled={note.trim() === ''}>
          {t[action]}
        </Button>
      </Group>
    </form>
  );
}
