import type { RunItem } from '@olle/shared/api/runs';
import { Link } from '@tanstack/react-router';
import { useCustomerRuns } from '../../api/customers.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './next-panel.module.css';
import { NextSteps } from './next-steps.tsx';

/** What will happen to this customer and when, in each journey they are in, if nothing else happens. */
export function NextPanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const { items } = useCustomerRuns(pathId);
  const inside = items.filter(isInside);
  if (inside.length === 0) return null;
  return (
    <Section title={t.next.title} hint={t.next.hint}>
      {inside.map(({ id, journeyName }) => (
        <article key={id} className={classes.run}>
          <h3 className={classes.journey}>
            <Link to="/runs/$runId" params={{ runId: id }}>
              {journeyName || t.untitled}
            </Link>
          </h3>
          <NextSteps runId={id} />
        </article>
      ))}
    </Section>
  );
}

const isInside = ({ status }: RunItem): boolean => status === 'waiting' || status === 'held';
