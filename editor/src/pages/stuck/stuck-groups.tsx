import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import type { StuckAction, StuckGroup } from '../../api/stuck.ts';
import { DataTable } from '../../components/data-table.tsx';
import { intoPage } from '../../components/into-page.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useHelpDialog } from './use-help-dialog.tsx';
import { useStepWords } from './use-step-words.ts';

const actions: readonly StuckAction[] = ['retry', 'skip', 'exit'];

export function StuckGroups({ groups }: { readonly groups: readonly StuckGroup[] }) {
  const t = useMessages('stuck');
  const words = useMessages('components');
  const format = useFormat();
  const ask = useHelpDialog();
  const { stepOf, reasonOf } = useStepWords();
  return (
    <DataTable
      label={t.groups}
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
        { id: 'step', header: t.step, width: 200, wraps: true, cell: stepOf },
        {
          id: 'reason',
          header: t.reason,
          wraps: true,
          cell: ({ nodeType, code, facts }) => reasonOf(nodeType, code, facts),
        },
        { id: 'count', header: t.count, align: 'end', width: 92, cell: ({ count }) => format.number(count) },
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
          width: 150,
          cell: (group) => (
            <Menu position="bottom-end" portalProps={intoPage}>
              <Menu.Target>
                <Button
                  size="compact-sm"
                  rightSection={<ChevronDown size={14} aria-hidden />}
                  aria-label={t.decideFor(group.journeyName)}
                >
                  {t.decide}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {actions.map((action) => (
                  <Menu.Item key={action} onClick={() => ask(action, group)}>
                    {t[action]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          ),
        },
      ]}
    />
  );
}
