import { Button, Group } from '@mantine/core';

interface UndoableWordsProps {
  readonly message: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** What was done, and the way back. */
export function UndoableWords({ message, undo, onUndo }: UndoableWordsProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap={12}>
      <span>{message}</span>
      <Button size="compact-sm" onClick={onUndo}>
        {undo}
      </Button>
    </Group>
  );
}
