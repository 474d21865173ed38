import { Button, CloseButton, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isUnderWay, undoMigration, useLatestMigration } from '../../api/versions.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './versions.module.css';

/** What can be undone is shown for as long; the rest for so long after its end. */
const shownMs = 600_000;

/** How far those inside are moved, what became of them, and the way back for a day. */
export function MigrationBar({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('canvas').versions.migration;
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const migration = useLatestMigration(journeyId);
  const [hidden, hide] = useState<string | null>(null);
  const undo = useMutation({
    mutationFn: undoMigration,
    onSuccess: async () => {
      toast.done(t.undone_);
      await client.invalidateQueries({ queryKey: ['journeys'] });
    },
    onError: toast.failed,
  });
  if (!migration) return null;
  const { id, status, total, done, moved, exited, failed, undone, kept, version, undoableUntil, finishedAt } =
    migration;
  const ended = finishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(finishedAt);
  const isOld = undoableUntil === null && Date.now() - ended > shownMs;
  if (isOld || hidden === `${id}/${status}`) return null;
  const number = format.number;
  const back = undone + kept;
  const words = {
    running: () => t.running(number(done), number(total)),
    undoing: () => t.undoing(number(back), number(moved + exited)),
    done: () => t.done(number(moved), number(exited), version),
    undone: () => t.undone(number(undone), number(kept)),
  };
  const share = status === 'undoing' ? back / Math.max(1, moved + exited) : done / Math.max(1, total);
  const text = [words[status](), failed > 0 && t.failed(number(failed))].filter(Boolean).join(' · ');
  return (
    <div className={classes.bar} role="status">
      <span>{text}</span>
      {isUnderWay(migration) && <Progress className={classes.progress} value={share * 100} aria-label={text} />}
      <span className={classes.grow} />
      {undoableUntil && (
        <Button
          size="compact-sm"
          variant="subtle"
          title={t.undoUntil(format.dateTime(undoableUntil))}
          loading={undo.isPending}
          onClick={() => undo.mutate(id)}
        >
          {t.undo}
        </Button>
      )}
      {!isUnderWay(migration) && <CloseButton size="sm" aria-label={t.close} onClick={() => hide(`${id}/${status}`)} />}
    </div>
  );
}
