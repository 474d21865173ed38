import { Button } from '@mantine/core';
import type { MigrationAnswer } from '@olle/shared/api/migrations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { undoMigration } from '../../api/versions.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** For a day, and for those who have not moved on since. */
export function UndoButton({ migration: { id, undoableUntil } }: { readonly migration: MigrationAnswer }) {
  const t = useMessages('versions').migration;
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: undoMigration,
    onSuccess: async () => {
      toast.done(t.undone_);
      await client.invalidateQueries({ queryKey: ['journeys'] });
    },
    onError: toast.failed,
  });
  if (undoableUntil === null) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      title={t.undoUntil(format.dateTime(undoableUntil))}
      loading={undo.isPending}
      onClick={() => undo.mutate(id)}
    >
      {t.undo}
    </Button>
  );
}
