import { ActionIcon, Select, Skeleton } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useComparison, useVersions } from '../../api/versions.ts';
import { useShown } from '../../fetched/use-shown.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import headClasses from '../head/head.module.css';
import { LoadError } from '../load-error.tsx';
import classes from './compare.module.css';
import { CompareView } from './compare-view.tsx';
import { type Side, sideOf } from './side.ts';
import { useSide } from './use-side.ts';

const route = '/frame/journeys/$journeyId/compare';

/** /journeys/$journeyId/compare?from=1&to=draft: any two versions side by side; at first the newest and the draft. */
export function ComparePage() {
  useShown();
  const { journeyId } = useParams({ from: route });
  const { from, to = 'draft' } = useSearch({ from: route });
  const t = useMessages('compare');
  const words = useMessages('versions');
  const navigate = useNavigate();
  const versions = useVersions(journeyId);
  const newest = versions.items[0]?.version;
  const left = from ?? newest ?? 'draft';
  const before = useSide(journeyId, versions.isPending ? null : left);
  const after = useSide(journeyId, to);
  const found = useComparison(journeyId, String(left), String(to));
  const name = after.data?.name ?? '';
  useEffect(() => {
    document.title = `${t.title(name)} · Olle`;
  }, [t, name]);
  const sides = [
    { value: 'draft', label: t.draft },
    ...versions.items.map(({ version }) => ({ value: String(version), label: t.version(version) })),
  ];
  const labelOf = (side: Side): string => (side === 'draft' ? t.draft : t.version(side));
  const choose = (search: { from: Side; to: Side }): void =>
    void navigate({ to: '/journeys/$journeyId/compare', params: { journeyId }, search, replace: true });
  const failed = [before, after, found].find(({ error }) => error !== null);
  const changes = left === to ? [] : found.data?.changes;
  return (
    <div className={classes.page}>
      <header className={headClasses.head}>
        <ActionIcon
          renderRoot={(props) => <Link to="/journeys/$journeyId" params={{ journeyId }} {...props} />}
          aria-label={t.back}
        >
          <ArrowLeft size={16} />
        </ActionIcon>
        <h1 className={headClasses.title}>{t.title(name)}</h1>
        <span className={classes.sides}>
          <Select
            aria-label={words.from}
            allowDeselect={false}
            value={String(left)}
            data={sides}
            onChange={(next) => next && choose({ from: sideOf(next), to })}
          />
          <span aria-hidden>→</span>
          <Select
            aria-label={words.to}
            allowDeselect={false}
            value={String(to)}
            data={sides}
            onChange={(next) => next && choose({ from: left, to: sideOf(next) })}
          />
        </span>
      </header>
      {failed?.error ? (
        <LoadError error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <div className={classes.body}>
          {before.data && after.data && changes ? (
            <CompareView
              key={`${left}/${to}`}
              journeyId={journeyId}
              before={{ label: labelOf(left), document: before.data }}
              after={{ label: labelOf(to), document: after.data }}
              changes={changes}
            />
          ) : (
            <Skeleton height="100%" />
          )}
        </div>
      )}
    </div>
  );
}
