import { Button } from '@mantine/core';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from './history.module.css';
import { useHistorySearch } from './use-history-search.ts';

/** Nothing has happened yet; or nothing of what happened is what was asked for. */
export function NothingHere() {
  const t = useMessages('customers');
  const { isNarrowed, clear } = useHistorySearch();
  if (!isNarrowed) return <p className={classes.none}>{t.timelineEmpty}</p>;
  return (
    <div className={classes.none} role="status">
      <p>{t.nothingFits}</p>
      <Button variant="default" size="compact-sm" onClick={clear}>
        {t.clearFilter}
      </Button>
    </div>
  );
}
