import { CloseButton, Progress } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { isUnderWay, useLatestMigration } from '../../api/versions.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { UndoButton } from './undo-button.tsx';
import { useMigrationWords } from './use-migration-words.ts';
import classes from './versions.module.css';

/** What can be undone is shown for as long; the rest for so long after its end. */
const shownMs = 600_000;

/** How far those inside are moved, what became of them, and the way back for a day. */
export function MigrationBar({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('versions').migration;
  const say = useMigrationWords();
  const migration = useLatestMigration(journeyId);
  // What was put away stays away, also after another page.
  const [hidden, hide] = useLocalStorage({
    key: `olle-hidden-migration-${journeyId}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  if (!migration) return null;
  const { id, status, undoableUntil, finishedAt } = migration;
  const ended = finishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(finishedAt);
  const isOld = undoableUntil === null && Date.now() - ended > shownMs;
  if (isOld || hidden === `${id}/${status}`) return null;
  const { text, share } = say(migration);
  return (
    <div className={classes.bar} role="status">
      <span>{text}</span>
      {isUnderWay(migration) && <Progress className={classes.progress} value={share * 100} aria-label={text} />}
      <span className={classes.grow} />
      <UndoButton migration={migration} />
      {!isUnderWay(migration) && <CloseButton size="sm" aria-label={t.close} onClick={() => hide(`${id}/${status}`)} />}
    </div>
  );
}
