import type { Journey } from '../../api/journeys.ts';
import { DataTable } from '../../components/data-table.tsx';
import { JourneyBadge } from '../../components/journey-badge.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useActorName } from '../../components/use-actor-name.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { JourneyMenu } from './journey-menu.tsx';
import { useJourneyColumns } from './use-journey-columns.tsx';

export function JourneyTable({ journeys }: { readonly journeys: readonly Journey[] }) {
  const t = useMessages('journeys');
  const words = useMessages('components');
  const nameOf = useActorName();
  const format = useFormat();
  const { name, count, goal } = useJourneyColumns();
  const columns: Column<Journey>[] = [
    name,
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
    count('entered', 92),
    count('waiting', 92),
    count('finished', 92),
    goal,
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
