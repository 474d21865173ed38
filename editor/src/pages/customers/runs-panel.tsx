import type { RunItem } from '@olle/shared/api/runs';
import { Link } from '@tanstack/react-router';
import { useCustomerRuns } from '../../api/customers.ts';
import { supportsFor } from '../../canvas/run/supports-for.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { RunBadge } from '../../components/run-badge.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { RunMenu } from './run-menu.tsx';
import classes from './runs-panel.module.css';

/** The journeys this customer is or was in; each opens the path on the canvas. */
export function RunsPanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const format = useFormat();
  const runs = useCustomerRuns(pathId);
  const isInside = runs.items.some((run) => supportsFor(run).length > 0);
  return (
    <Section title={t.runs} flush>
      <ListPanel bare list={runs} empty={<p className={classes.none}>{t.noRuns}</p>}>
        <div className={classes.runs}>
          <DataTable
            label={t.runs}
            rows={runs.items}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'journey',
                header: t.journey,
                cell: ({ id, journeyName }) => (
                  <Link data-door to="/runs/$runId" params={{ runId: id }}>
                    {journeyName || t.untitled}
                  </Link>
                ),
              },
              {
                id: 'status',
                header: t.status,
                width: 132,
                cell: ({ status, stuck }) => <RunBadge status={status} stuck={stuck !== null} />,
              },
              {
                id: 'entered',
                header: t.entered,
                width: 124,
                cell: ({ enteredAt }) => <span className="quiet">{format.ago(enteredAt)}</span>,
              },
              {
                id: 'until',
                header: t.until,
                width: 176,
                cell: ({ position }) => (position?.until ? format.dateTime(position.until) : '–'),
              },
              ...(isInside
                ? [
                    {
                      id: 'help',
                      header: t.help,
                      hiddenHeader: true,
                      width: 52,
                      cell: (run: RunItem) => <RunMenu run={run} />,
                    } as const,
                  ]
                : []),
            ]}
          />
        </div>
      </ListPanel>
    </Section>
  );
}
