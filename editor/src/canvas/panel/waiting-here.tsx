import { Button } from '@mantine/core';
import type { RunItem } from '@olle/shared/api/runs';
import { Link } from '@tanstack/react-router';
import { journeyPath } from '../../api/journeys.ts';
import { useList } from '../../api/use-list.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import classes from './panel.module.css';

/** Who waits at this step, and until when. */
export function WaitingHere({ nodeId }: { readonly nodeId: string }) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const format = useFormat();
  const journeyId = useEditor((state) => state.journeyId);
  const runs = useList<RunItem>(`${journeyPath(journeyId)}/runs`, {
    query: { status: 'waiting', nodeId },
    every: 10_000,
  });
  return (
    <div className={classes.body}>
      {runs.error && <ErrorState error={runs.error} onRetry={runs.retry} />}
      <ul className={classes.people}>
        {runs.items.map(({ id, userId, name, position }) => (
          <li key={id} className={classes.person}>
            <Link to="/runs/$runId" params={{ runId: id }}>
              {name || userId || words.anonymous}
            </Link>
            <span className={classes.until}>
              {position?.until ? t.until(format.dateTime(position.until)) : t.untilEvent}
            </span>
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
