import { Link } from '@tanstack/react-router';
import type { Journey } from '../../api/journeys.ts';
import { DataTable } from '../../components/data-table.tsx';
import { JourneyBadge } from '../../components/journey-badge.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useActorName } from '../../components/use-actor-name.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { goalRate } from './goal-rate.ts';
import { JourneyMenu } from './journey-menu.tsx';

export function JourneyTable({ journeys }: { readonly journeys: readonly Journey[] }) {
  const t = useMessages('journeys');
  const words = useMessages('components');
  const nameOf = useActorName();
  const format = useFormat();
  const count = (id: 'entered' | 'waiting' | 'finished', header: string): Column<Journey> => ({
    id,
    header,
    align: 'end',
    width: 92,
    sortBy: ({ stats }) => stats[id],
    cell: ({ stats }) => format.number(stats[id]),
  });
  const columns: Column<Journey>[] = [
    {
      id: 'name',
      header: t.name,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link data-door to="/journeys/$journeyId" params={{ journeyId: id }}>
          {name || t.newName}
        </Link>
      ),
    },
    {
      id: 'status',
      header: t.status,
      width: 128,
      sortBy: ({ status }) => status,
      cell: ({ status, live }) => (
        <>
          <JourneyBadge status={status} /> {live && <span className="quiet">{t.version(live.version)}</span>}
        </>
      ),
    },
    count('entered', t.entered),
    count('waiting', t.waiting),
    count('finished', t.finished),
    {
      id: 'goal',
      header: t.goalRate,
      align: 'end',
      width: 88,
      sortBy: goalRate,
      cell: (journey) => {
        const rate = goalRate(journey);
        return rate === undefined ? '–' : format.percent(rate);
      },
    },
    {
      id: 'edited',
      header: t.edited,
      width: 216,
      sortBy: ({ draft }) => draft.at,
      cell: ({ draft }) => <span className="quiet">{t.editedBy(nameOf(draft.by), format.ago(draft.at))}</span>,
    },
    {
      id: 'menu',
      header: words.actions,
      hiddenHeader: true,
      align: 'end',
      width: 48,
      cell: (journey) => <JourneyMenu journey={journey} />,
    },
  ];
  return <DataTable label={t.title} columns={columns} rows={journeys} keyOf={({ id }) => id} />;
}
