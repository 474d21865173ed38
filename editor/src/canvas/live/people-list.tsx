import { Button, Skeleton } from '@mantine/core';
import type { RunItem } from '@olle/shared/api/runs';
import { Link } from '@tanstack/react-router';
import { journeyPath } from '../../api/journeys.ts';
import { useList } from '../../api/use-list.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { RunBadge } from '../../components/run-badge.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../panel/panel.module.css';
import { useEditor } from '../store/editor-context.tsx';

interface PeopleListProps {
  readonly query: Readonly<Record<string, string | number | undefined>>;
}

/** Who is behind a number, page after page; each leads to the way that they went. */
export function PeopleList({ query }: PeopleListProps) {
  const t = useMessages('live');
  const words = useMessages('components');
  const format = useFormat();
  const canvas = useMessages('canvas');
  const journeyId = useEditor((state) => state.journeyId);
  const runs = useList<RunItem>(`${journeyPath(journeyId)}/runs`, { query, every: 10_000 });
  const waits = query.did === undefined;
  return (
    <div className={classes.body}>
      {runs.error && <ErrorState error={runs.error} onRetry={runs.retry} />}
      {runs.isPending &&
        !runs.error &&
        ['first', 'second', 'third'].map((key) => <Skeleton key={key} height={28} mb={8} />)}
      {!runs.isPending && !runs.error && runs.items.length === 0 && (
        <EmptyState title={t.nobody} {...(waits ? {} : { hint: t.nobodyHint })} />
      )}
      <ul className={classes.people}>
        {runs.items.map(({ id, userId, name, position, enteredAt, status, stuck }) => (
          <li key={id} className={classes.person}>
            <Link to="/runs/$runId" params={{ runId: id }}>
              {name || userId || words.anonymous}
            </Link>
            <span className={classes.until}>
              {waits
                ? position?.until
                  ? canvas.until(format.dateTime(position.until))
                  : canvas.untilEvent
                : t.entered(format.dateTime(enteredAt))}
            </span>
            {!waits && <RunBadge status={status} stuck={stuck !== null} />}
          </li>
        ))}
      </ul>
      {runs.hasMore && (
        <Button loading={runs.isLoadingMore} onClick={runs.more}>
          {words.more}
        </Button>
      )}
    </div>
  );
}
