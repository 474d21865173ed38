import { Link } from '@tanstack/react-router';
import type { Journey } from '../../api/journeys.ts';
import { DataTable } from '../../components/data-table.tsx';
import { JourneyBadge } from '../../components/journey-badge.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { goalRate } from '../journeys/goal-rate.ts';

export function JourneySizes({ journeys }: { readonly journeys: readonly Journey[] }) {
  const t = useMessages('home');
  const format = useFormat();
  const count = (id: 'waiting' | 'entered' | 'finished', header: string): Column<Journey> => ({
    id,
    header,
    align: 'end',
    width: 120,
    sortBy: ({ stats }) => stats[id],
    cell: ({ stats }) => format.number(stats[id]),
  });
  return (
    <DataTable
      label={t.journeys}
      rows={journeys}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t.name,
          sortBy: ({ name }) => name,
          cell: ({ id, name }) => (
            <Link data-door to="/journeys/$journeyId" params={{ journeyId: id }}>
              {name}
            </Link>
          ),
        },
        { id: 'status', header: t.status, width: 128, cell: ({ status }) => <JourneyBadge status={status} /> },
        count('waiting', t.waiting),
        count('entered', t.entered),
        count('finished', t.finished),
        {
          id: 'goal',
          header: t.goalRate,
          align: 'end',
          width: 120,
          sortBy: goalRate,
          cell: (journey) => {
            const rate = goalRate(journey);
            return rate === undefined ? '–' : format.percent(rate);
          },
        },
      ]}
    />
  );
}
