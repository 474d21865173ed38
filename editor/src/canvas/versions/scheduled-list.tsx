import type { ScheduledPublication } from '@olle/shared/api/scheduled-publications';
import { useScheduledPublications } from '../../api/scheduled-publications.ts';
import { useActorName } from '../../components/use-actor-name.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './versions.module.css';

/** What was to be published at a time, who said so, and what became of it. */
export function ScheduledList({ journeyId }: { readonly journeyId: string }) {
  const t = useMessages('schedule');
  const versions = useMessages('versions');
  const nameOf = useActorName();
  const format = useFormat();
  const items = useScheduledPublications(journeyId).data?.items ?? [];
  if (items.length === 0) return null;
  const said = ({ status, at, version, refusal, cancelledBy }: ScheduledPublication): string =>
    ({
      waiting: () => t.said.waiting(format.dateTime(at)),
      published: () => t.said.published(version ?? 0, format.dateTime(at)),
      refused: () => t.said.refused(format.dateTime(at), refusal?.message ?? ''),
      cancelled: () => t.said.cancelled(nameOf(cancelledBy ?? ''), format.dateTime(at)),
    })[status]();
  return (
    <section className={classes.part} aria-label={t.list}>
      <h3>{t.list}</h3>
      <ul className={classes.versions} aria-label={t.list} tabIndex={items.length > 5 ? 0 : undefined}>
        {items.map((item) => (
          <li key={item.id} className={classes.version}>
            <div className={classes.about}>
              <div className={classes.note}>{said(item)}</div>
              <p className={classes.quiet}>{versions.by(nameOf(item.actor), format.dateTime(item.createdAt))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
