import { useMigrations } from '../../api/versions.ts';
import { useActorName } from '../../components/use-actor-name.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { UndoButton } from './undo-button.tsx';
import { useMigrationWords } from './use-migration-words.ts';
import classes from './versions.module.css';

/** Whom publications moved, and who did it. */
export function MovesList({ journeyId }: { readonly journeyId: string }) {
  const all = useMessages('versions');
  const nameOf = useActorName();
  const format = useFormat();
  const say = useMigrationWords();
  const moves = useMigrations(journeyId);
  if (moves.items.length === 0) return null;
  return (
    <section className={classes.part} aria-label={all.migration.moves}>
      <h3>{all.migration.moves}</h3>
      <ul
        className={classes.versions}
        tabIndex={moves.items.length > 5 ? 0 : undefined}
        aria-label={all.migration.moves}
      >
        {moves.items.map((migration) => (
          <li key={migration.id} className={classes.version}>
            <div className={classes.about}>
              <div className={classes.note}>{say(migration).text}</div>
              <p className={classes.quiet}>{all.by(nameOf(migration.actor), format.dateTime(migration.createdAt))}</p>
            </div>
            <UndoButton migration={migration} />
          </li>
        ))}
      </ul>
    </section>
  );
}
