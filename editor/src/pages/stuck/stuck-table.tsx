import type { StuckItem } from '@olle/shared/api/stuck';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useStepWords } from './use-step-words.ts';

export function StuckTable({ items }: { readonly items: readonly StuckItem[] }) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const format = useFormat();
  const { stepOf, reasonOf } = useStepWords();
  return (
    <DataTable
      label={t.people}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'customer',
          header: t.customer,
          width: '18%',
          cell: ({ id, name, userId }) => (
            <Link data-door to="/runs/$runId" params={{ runId: id }}>
              {name || userId || words.anonymous}
            </Link>
          ),
        },
        { id: 'journey', header: t.journey, width: '18%', cell: ({ journeyName }) => journeyName },
        { id: 'step', header: t.step, width: 200, wraps: true, cell: stepOf },
        {
          id: 'reason',
          header: t.reason,
          wraps: true,
          cell: ({ nodeType, reason: { code, facts } }) => reasonOf(nodeType, code, facts),
        },
        {
          id: 'since',
          header: t.since,
          width: 150,
          cell: ({ stuckAt }) => <span className="quiet">{format.ago(stuckAt)}</span>,
        },
      ]}
    />
  );
}
