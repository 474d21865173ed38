import type { RunItem } from '@olle/shared/api/runs';
import type { Names } from '@olle/shared/i18n/names';
import { Link } from '@tanstack/react-router';
import { useCustomerRuns } from '../../api/customers.ts';
import { standsOf } from '../../api/runs.ts';
import { useSegments } from '../../api/segments.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { NextSteps } from '../../canvas/run/next-steps.tsx';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './next-panel.module.css';

/** What will happen to this customer and when, in each journey they are in, if nothing else happens. */
export function NextPanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const { next } = useMessages('run');
  const { items: segments } = useSegments();
  const zone = useWorkspaceZone();
  const names: Names = { zone, now: Date.now, segment: (id) => segments.find((one) => one.id === id)?.name };
  const { items } = useCustomerRuns(pathId);
  const inside = items.filter(isInside);
  if (inside.length === 0) return null;
  return (
    <Section title={next.title} hint={next.hint}>
      {inside.map((run) => (
        <article key={run.id} className={classes.run}>
          <h3 className={classes.journey}>
            <Link to="/runs/$runId" params={{ runId: run.id }}>
              {run.journeyName || t.untitled}
            </Link>
          </h3>
          <NextSteps runId={run.id} stands={standsOf(run)} names={names} />
        </article>
      ))}
    </Section>
  );
}

export const isInside = ({ status }: RunItem): boolean => status === 'waiting' || status === 'held';
