import { Link } from '@tanstack/react-router';
import type { StuckGroup, UnsentGroup } from '../../api/stuck.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { DecideMenu } from './decide-menu.tsx';
import type { AskForHelp } from './use-help-dialog.tsx';
import { useStepWords } from './use-step-words.ts';

interface StuckGroupsProps<T> {
  readonly label: string;
  readonly groups: readonly T[];
  readonly reasonOf: (group: T) => React.ReactNode;
  readonly countHeader: string;
  readonly ask: AskForHelp;
}

/** Where, why and how many: to be decided for all of a group at once. */
export function StuckGroups<T extends StuckGroup | UnsentGroup>({
  label,
  groups,
  reasonOf,
  countHeader,
  ask,
}: StuckGroupsProps<T>) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const format = useFormat();
  const { stepOf } = useStepWords();
  return (
    <DataTable
      label={label}
      rows={groups}
      keyOf={({ journeyId, nodeId, code }) => `${journeyId}/${nodeId}/${code}`}
      columns={[
        {
          id: 'journey',
          header: t.journey,
          width: '22%',
          cell: ({ journeyId, journeyName }) => (
            <Link data-door to="/journeys/$journeyId" params={{ journeyId }}>
              {journeyName}
            </Link>
          ),
        },
        { id: 'step', header: t.step, width: 190, wraps: true, cell: stepOf },
        { id: 'reason', header: t.reason, wraps: true, cell: reasonOf },
        { id: 'count', header: countHeader, align: 'end', width: 92, cell: ({ count }) => format.number(count) },
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
          cell: ({ journeyId, journeyName, nodeId, code, count }) => (
            <DecideMenu
              label={t.decideFor[ask.about](journeyName)}
              ask={ask}
              target={{ count, filter: { journeyId, nodeId: nodeId ?? undefined, code } }}
            />
          ),
        },
      ]}
    />
  );
}
