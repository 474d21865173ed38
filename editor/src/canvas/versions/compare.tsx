import { Group, Select, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useComparison } from '../../api/versions.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { sideOf } from '../compare/side.ts';
import { ChangesList } from './changes-list.tsx';
import classes from './versions.module.css';

const draft = 'draft';

/** Two versions, in words; at first the live one and the draft. */
export function Compare({ journeyId, versions }: { readonly journeyId: string; readonly versions: readonly number[] }) {
  const t = useMessages('versions');
  const side = useMessages('compare');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState(draft);
  const left = from ?? String(versions[0] ?? draft);
  const found = useComparison(journeyId, left, to);
  const sides = [
    { value: draft, label: t.draft },
    ...versions.map((version) => ({ value: String(version), label: t.version(version) })),
  ];
  return (
    <section className={classes.part} aria-label={t.compare}>
      <h3>{t.compare}</h3>
      <Group gap={12} grow mb={10}>
        <Select label={t.from} allowDeselect={false} value={left} data={sides} onChange={setFrom} />
        <Select label={t.to} allowDeselect={false} value={to} data={sides} onChange={(next) => next && setTo(next)} />
      </Group>
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isLoading && <Skeleton height={40} />}
      {found.data && found.data.changes.length > 0 && <ChangesList label={t.changes} changes={found.data.changes} />}
      {left !== to && (
        <ButtonLink
          className={classes.compareLink ?? ''}
          to="/journeys/$journeyId/compare"
          params={{ journeyId }}
          search={{ from: sideOf(left), to: sideOf(to) }}
        >
          {side.page}
        </ButtonLink>
      )}
      {(left === to || found.data?.changes.length === 0) && <p className={classes.quiet}>{t.same}</p>}
    </section>
  );
}
