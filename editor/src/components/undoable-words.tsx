import { Button, Group } from '@mantine/core';
import { useMessages } from '../i18n/use-messages.ts';

interface UndoableWordsProps {
  readonly message: string;
  readonly onUndo: () => void;
}

/** What was done, and the way back. */
export function UndoableWords({ message, onUndo }: UndoableWordsProps) {
  const t = useMessages('components');
  return (
    <Group justify="space-between" wrap="nowrap" gap={12}>
      <span>{message}</span>
      <Button size="compact-sm" onClick={onUndo}>
        {t.undo}
      </Button>
    </Group>
  );
}
