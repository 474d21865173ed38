import type { OverviewAnswer } from '@olle/shared/api/overview';
import { Link } from '@tanstack/react-router';
import type { Journey } from '../../api/journeys.ts';
import { DataTable } from '../../components/data-table.tsx';
import { JourneyBadge } from '../../components/journey-badge.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { goalRate } from '../journeys/goal-rate.ts';
import { Trend } from './trend.tsx';
import { weekOf } from './week-of.ts';

interface JourneySizesProps {
  readonly journeys: readonly Journey[];
  /** Undefined until they are known. */
  readonly trends: OverviewAnswer['trends'] | undefined;
}

/** How large each journey is, and whether it grows. */
export function JourneySizes({ journeys, trends }: JourneySizesProps) {
  const t = useMessages('home');
  const format = useFormat();
  const count = (id: 'waiting' | 'entered', header: string): Column<Journey> => ({
    id,
    header,
    align: 'end',
    width: 120,
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
          {name}
        </Link>
      ),
    },
    { id: 'status', header: t.status, width: 128, cell: ({ status }) => <JourneyBadge status={status} /> },
    count('waiting', t.waiting),
    {
      id: 'week',
      header: t.week,
      align: 'end',
      width: 260,
      ...(trends && { sortBy: ({ id }) => weekOf(trends.entered[id] ?? []).count }),
      cell: ({ id }) => trends && <Trend days={trends.entered[id]} />,
    },
    count('entered', t.entered),
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
  ];
  return <DataTable label={t.journeys} rows={journeys} keyOf={({ id }) => id} columns={columns} />;
}
