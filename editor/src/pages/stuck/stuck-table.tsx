import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/table-head.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { DecideMenu } from './decide-menu.tsx';
import type { AskForHelp } from './use-help-dialog.tsx';
import { useStepWords } from './use-step-words.ts';

/** One who waits for a person. */
interface StuckRow {
  readonly id: string;
  readonly runId: string;
  readonly who: string;
  readonly journeyName: string;
  readonly nodeType: string | null;
  readonly nodeTitle: string | null;
  readonly reason: React.ReactNode;
  readonly since: string;
}

interface StuckTableProps {
  readonly label: string;
  readonly rows: readonly StuckRow[];
  /** They are all of one journey, which the page has named. */
  readonly ofOne: boolean;
  readonly ask: AskForHelp;
}

export function StuckTable({ label, rows, ofOne, ask }: StuckTableProps) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const format = useFormat();
  const { stepOf } = useStepWords();
  const journey: Column<StuckRow> = {
    id: 'journey',
    header: t.journey,
    width: '16%',
    cell: ({ journeyName }) => journeyName,
  };
  return (
    <DataTable
      label={label}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'customer',
          header: t.customer,
          width: '15%',
          cell: ({ runId, who }) => (
            <Link data-door to="/runs/$runId" params={{ runId }}>
              {who}
            </Link>
          ),
        },
        ...(ofOne ? [] : [journey]),
        { id: 'step', header: t.step, width: 190, wraps: true, cell: stepOf },
        { id: 'reason', header: t.reason, wraps: true, cell: ({ reason }) => reason },
        {
          id: 'since',
          header: t.since,
          width: 130,
          cell: ({ since }) => <span className="quiet">{format.ago(since)}</span>,
        },
        {
          id: 'help',
          header: words.actions,
          hiddenHeader: true,
          align: 'end',
          width: 112,
          cell: ({ id, who }) => (
            <DecideMenu label={t.decideForOne(who)} ask={ask} target={{ count: 1, filter: { ids: [id] } }} />
          ),
        },
      ]}
    />
  );
}
