import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { List } from '../api/use-list.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ErrorState } from './error-state.tsx';
import classes from './list-panel.module.css';
import { StillLoading } from './still-loading.tsx';

interface ListPanelProps<T> {
  readonly list: List<T>;
  readonly empty: ReactNode;
  readonly children: ReactNode;
  /** Inside a section that draws its own frame. */
  readonly bare?: boolean;
}

const rows = Array.from({ length: 6 }, (_, row) => row);

/** A list in each of its states: on its way, refused, empty, there, and with more behind. */
export function ListPanel<T>({ list, empty, children, bare }: ListPanelProps<T>) {
  const t = useMessages('components');
  if (list.error && list.items.length === 0)
    return (
      <div className={bare ? classes.inset : undefined}>
        <ErrorState error={list.error} onRetry={list.retry} />
      </div>
    );
  return (
    <div className={bare ? undefined : classes.panel} aria-busy={list.isPending}>
      {list.isPending && (
        <div className={classes.skeleton}>
          {rows.map((row) => (
            <Skeleton key={row} height={14} width={`${88 - ((row * 17) % 40)}%`} />
          ))}
          <StillLoading />
        </div>
      )}
      {!list.isPending && (list.items.length === 0 ? empty : children)}
      {list.hasMore && (
        <div className={classes.more}>
          <Button variant="subtle" color="gray" onClick={list.more} loading={list.isLoadingMore}>
            {t.more}
          </Button>
        </div>
      )}
    </div>
  );
}
