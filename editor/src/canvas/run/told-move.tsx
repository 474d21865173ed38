import { sayMove } from '@olle/shared/i18n/say-move';
import { useActorName } from '../../components/use-actor-name.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ToldMove as Move } from './moves-among.ts';
import classes from './told-move.module.css';

/** A change of the version, between the steps: nobody came to another card by it alone. */
export function ToldMove({ move }: { readonly move: Move }) {
  const t = useMessages('run');
  const format = useFormat();
  const actorName = useActorName();
  const language = useLanguage((state) => state.language);
  return (
    <li className={classes.move}>
      <span className={classes.name}>{t.versionMove}</span>
      <time className={classes.time} dateTime={move.at}>
        {format.dateTime(move.at)}
      </time>
      <p className={classes.words}>
        {sayMove(move, language)}
        {move.publishedBy !== null && ` (${t.publishedBy(actorName(move.publishedBy))})`}
      </p>
    </li>
  );
}
