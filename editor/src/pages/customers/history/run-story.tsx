import type { RunStory as Story } from '@olle/shared/api/timeline';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useWorkspaceZone } from '../../../api/session.ts';
import { RunBadge } from '../../../components/run-badge.tsx';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Days } from './days.tsx';
import classes from './history.module.css';
import { shownItems } from './shown-items.ts';
import { useHistorySearch } from './use-history-search.ts';

/** One run of a journey: since when, until when, and what happened in it, in its order. */
export function RunStory({ story: { run, trigger, items, earlier } }: { readonly story: Story }) {
  const t = useMessages('customers');
  const format = useFormat();
  const id = useId();
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  const { isNarrowed } = useHistorySearch();
  const { enteredAt, endedAt, endReason, position, status, stuck } = run;
  const last = items.at(-1);
  // A step that ended the run has said so itself.
  const why = last?.type === 'step' && last.reason.code === endReason?.code ? null : endReason;
  const times = [
    t.enteredAt(format.dateTime(enteredAt)),
    endedAt && t.endedAt(format.dateTime(endedAt)),
    position?.until && t.waitsUntil(format.dateTime(position.until)),
  ];
  return (
    <article className={classes.story} aria-labelledby={id}>
      <header className={classes.head}>
        <h3 id={id}>{run.journeyName || t.untitled}</h3>
        <RunBadge status={status} stuck={stuck !== null} />
        <span className="quiet">{t.version(run.version)}</span>
        <Link className={classes.path} to="/runs/$runId" params={{ runId: run.id }}>
          {t.seePath}
        </Link>
        <p className={classes.times}>{times.filter(Boolean).join(' · ')}</p>
        {why && <p className={classes.times}>{sentenceOf(why, language, undefined, { zone, now: Date.now })}</p>}
        {earlier > 0 && <p className={classes.times}>{t.earlier(format.number(earlier))}</p>}
      </header>
      <Days
        within="run"
        items={shownItems(trigger ? [trigger, ...items] : items, isNarrowed)}
        trigger={trigger}
        named={format.date(enteredAt)}
      />
    </article>
  );
}
