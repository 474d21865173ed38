import { Button, Group, Text, Textarea } from '@mantine/core';
import type { StuckJob } from '@olle/shared/api/stuck';
import { type FormEvent, useState } from 'react';
import { type About, type StuckAction, useHelpStuck } from '../../api/stuck.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { HelpTarget } from './use-help-dialog.tsx';

interface HelpFormProps {
  readonly about: About;
  readonly action: StuckAction;
  readonly target: HelpTarget;
  readonly onDone: () => void;
}

export function HelpForm({ about, action, target, onDone }: HelpFormProps) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const format = useFormat();
  const toast = useToast();
  const helping = useHelpStuck(about);
  const [note, setNote] = useState('');
  const became = ({ status, freed, processed, total }: StuckJob): string => {
    const say = status === 'running' ? t.running : freed < total ? t.still[about] : t.done[about][action];
    return say(format.number(status === 'running' ? processed : freed), format.number(total));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    helping.mutate(
      { action, note: note.trim(), filter: target.filter },
      {
        onSuccess: (job) => {
          toast.done(became(job));
          onDone();
        },
        onError: toast.failed,
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Text size="sm" c="dimmed" mb="sm">
        {[t.means[about][action], t.dialogHint(format.number(target.count))].filter(Boolean).join(' ')}
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
          {t.does[about][action]}
        </Button>
      </Group>
    </form>
  );
}
