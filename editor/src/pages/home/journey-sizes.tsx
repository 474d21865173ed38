import type { OverviewAnswer } from '@olle/shared/api/overview';
import type { Journey } from '../../api/journeys.ts';
import { DataTable } from '../../components/data-table.tsx';
import { JourneyBadge } from '../../components/journey-badge.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { useJourneyColumns } from '../journeys/use-journey-columns.tsx';
import { TrendChart } from './trend-chart.tsx';
import { WeekCount } from './week-count.tsx';
import { weekOf } from './week-of.ts';

interface JourneySizesProps {
  readonly journeys: readonly Journey[];
  /** Undefined until they are known. */
  readonly trends: OverviewAnswer['trends'] | undefined;
}

const none: readonly number[] = Array.from({ length: 14 }, () => 0);

/** How large each journey is, and whether it grows. */
export function JourneySizes({ journeys, trends }: JourneySizesProps) {
  const t = useMessages('home');
  const { name, count, goal } = useJourneyColumns();
  /** Who entered in each of the last fourteen days. */
  const daysOf = ({ id }: Journey): readonly number[] => trends?.entered[id] ?? none;
  const columns: Column<Journey>[] = [
    name,
    { id: 'status', header: t.status, width: 128, cell: ({ status }) => <JourneyBadge status={status} /> },
    count('waiting', 120),
    { id: 'trend', header: t.trend, width: 108, cell: (journey) => trends && <TrendChart days={daysOf(journey)} /> },
    {
      id: 'week',
      header: t.week,
      align: 'end',
      width: 152,
      ...(trends && { sortBy: (journey) => weekOf(daysOf(journey)).count }),
      cell: (journey) => trends && <WeekCount days={daysOf(journey)} />,
    },
    count('entered', 120, t.entered),
    goal,
  ];
  return <DataTable label={t.journeys} rows={journeys} keyOf={({ id }) => id} columns={columns} />;
}
