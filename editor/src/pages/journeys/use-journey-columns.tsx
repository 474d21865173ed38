import { Link } from '@tanstack/react-router';
import type { Journey } from '../../api/journeys.ts';
import type { Column } from '../../components/table-head.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { goalRate } from './goal-rate.ts';

/** What every list of journeys says of them. */
export function useJourneyColumns() {
  const t = useMessages('journeys');
  const format = useFormat();
  const name: Column<Journey> = {
    id: 'name',
    header: t.name,
    sortBy: (journey) => journey.name,
    cell: (journey) => (
      <Link data-door to="/journeys/$journeyId" params={{ journeyId: journey.id }}>
        {journey.name || t.newName}
      </Link>
    ),
  };
  const count = (id: 'entered' | 'waiting' | 'finished', width: number, header = t[id]): Column<Journey> => ({
    id,
    header,
    align: 'end',
    width,
    sortBy: ({ stats }) => stats[id],
    cell: ({ stats }) => format.number(stats[id]),
  });
  const goal: Column<Journey> = {
    id: 'goal',
    header: t.goalRate,
    align: 'end',
    width: 104,
    sortBy: goalRate,
    cell: (journey) => {
      const rate = goalRate(journey);
      return rate === undefined ? '–' : format.percent(rate);
    },
  };
  return { name, count, goal };
}
