import { sentenceOf } from '@olle/shared/i18n/reasons';
import { Link } from '@tanstack/react-router';
import { useCustomerRefusals } from '../../api/customers.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Section } from '../../components/section.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** The journeys that did not let this customer in, and why: the answer to "why did she not get it?". */
export function RefusalsPanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  const refusals = useCustomerRefusals(pathId);
  if (refusals.items.length === 0) return null;
  return (
    <Section title={t.refusals} flush>
      <ListPanel bare list={refusals} empty={null}>
        <DataTable
          label={t.refusals}
          rows={refusals.items}
          keyOf={({ journeyId, reason }) => `${journeyId}/${reason.code}`}
          columns={[
            {
              id: 'journey',
              header: t.journey,
              width: 200,
              cell: ({ journeyId, journeyName }) => (
                <Link data-door to="/journeys/$journeyId" params={{ journeyId }}>
                  {journeyName || t.untitled}
                </Link>
              ),
            },
            {
              id: 'why',
              header: t.why,
              wraps: true,
              cell: ({ reason }) => sentenceOf(reason, language, undefined, { zone, now: Date.now }),
            },
            {
              id: 'last',
              header: t.lastTime,
              width: 160,
              cell: ({ lastAt, times }) => (
                <span className="quiet">
                  {format.ago(lastAt)}
                  {times > 1 && ` · ${t.times(times)}`}
                </span>
              ),
            },
          ]}
        />
      </ListPanel>
    </Section>
  );
}
