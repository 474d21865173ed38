import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Support, useSupportRun } from '../../api/runs.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';

interface SupportDialogProps {
  readonly runId: string;
  readonly support: Support;
  readonly onClose: () => void;
}

/** One movement by hand, with the note that goes into the customer's history. */
export function SupportDialog({ runId, support, onClose }: SupportDialogProps) {
  const t = useMessages('run');
  const words = useMessages('components');
  const toast = useToast();
  const supporting = useSupportRun(runId);
  const [note, setNote] = useState('');
  const { action, explained, done } = t.support[support];
  const move = (): void =>
    supporting.mutate(
      { support, note: note.trim() },
      {
        onSuccess: () => {
          toast.done(done);
          onClose();
        },
        onError: toast.failed,
      },
    );
  return (
    <Dialog title={action} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{explained}</Text>
        <Textarea
          label={t.note}
          description={t.noteHint}
          value={note}
          maxLength={2_000}
          autosize
          minRows={2}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="filled" disabled={note.trim() === ''} loading={supporting.isPending} onClick={move}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
