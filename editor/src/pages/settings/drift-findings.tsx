import { driftSentence } from '@olle/shared/i18n/drift-words';
import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { pathIdOf } from '../../api/customers.ts';
import type { DriftFinding } from '../../api/drift.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './settings.module.css';

const mostLinks = 3;

/** What a person has to look at comes first; the rest has been mended already. */
export function DriftFindings({ findings }: { readonly findings: readonly DriftFinding[] }) {
  const t = useMessages('settings');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  if (findings.length === 0) return null;
  return (
    <DataTable
      label={t.driftFindings}
      rows={[...findings].sort((a, b) => Number(a.repaired) - Number(b.repaired))}
      keyOf={({ code }) => code}
      columns={[
        {
          id: 'state',
          header: t.driftState,
          width: 130,
          cell: ({ repaired }) =>
            repaired ? (
              <StateBadge tone="live" icon={CircleCheck} label={t.driftRepaired} />
            ) : (
              <StateBadge tone="held" icon={TriangleAlert} label={t.driftOpen} />
            ),
        },
        {
          id: 'what',
          header: t.driftWhat,
          wraps: true,
          cell: ({ code, count }) => driftSentence(code, format.number(count), language),
        },
        {
          id: 'who',
          header: t.driftWho,
          width: 150,
          cell: ({ examples }) => (
            <span className={classes.links}>
              {namesIn(examples, 'runId').map((runId, index) => (
                <Link key={runId} to="/runs/$runId" params={{ runId }}>
                  {t.driftRun(format.number(index + 1))}
                </Link>
              ))}
              {namesIn(examples, 'customerId').map((customerId, index) => (
                <Link
                  key={customerId}
                  to="/customers/$userId"
                  params={{ userId: pathIdOf({ userId: null, customerId }) }}
                >
                  {t.driftCustomer(format.number(index + 1))}
                </Link>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Each once: several examples may be of one customer. */
const namesIn = (examples: DriftFinding['examples'], key: 'runId' | 'customerId'): string[] =>
  [...new Set(examples.flatMap(({ [key]: id }) => (typeof id === 'string' ? [id] : [])))].slice(0, mostLinks);
