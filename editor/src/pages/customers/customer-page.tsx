import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useCustomer, useCustomerRefusals, useCustomerRuns } from '../../api/customers.ts';
import { useNextSettled } from '../../api/runs.ts';
import { NotFound } from '../../app/not-found.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { StillLoading } from '../../components/still-loading.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { Cart } from './cart.tsx';
import { cartOf } from './cart-of.ts';
import { ConsentPanel } from './consent-panel.tsx';
import classes from './customer-page.module.css';
import { HistoryPanel } from './history/history-panel.tsx';
import { isInside, NextPanel } from './next-panel.tsx';
import { Profile } from './profile.tsx';
import { RefusalsPanel } from './refusals-panel.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { Segments } from './segments.tsx';
import { WhyNotPanel } from './why-not-panel.tsx';

export function CustomerPage() {
  const t = useMessages('customers');
  const words = useMessages('components');
  const { userId: pathId } = useParams({ from: '/frame/customers/$userId' });
  const { data: customer, error, refetch, isPending } = useCustomer(pathId);
  const settled = useSettled(pathId);
  if (isPending) return <PageSkeleton shape="sideEnd" />;
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error)
    return (
      <Page title={t.title}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  const { name, email } = customer.attributes;
  const known = [name, customer.userId, email].find((text) => typeof text === 'string' && text !== '');
  return (
    <Page
      title={typeof known === 'string' ? known : words.anonymous}
      back={<Link to="/customers">{t.title}</Link>}
      hint={typeof email === 'string' ? email : undefined}
    >
      <div className={classes.columns}>
        <div className={classes.main} data-settled={settled || undefined}>
          <RunsPanel pathId={pathId} />
          {!settled && <StillLoading />}
          <NextPanel pathId={pathId} />
          <WhyNotPanel pathId={pathId} />
          <RefusalsPanel pathId={pathId} />
          <HistoryPanel pathId={pathId} />
        </div>
        <aside className={classes.side} aria-label={t.profile}>
          <Profile customer={customer} />
          <Cart cart={cartOf(customer.attributes)} />
          <ConsentPanel pathId={pathId} customer={customer} />
          <Segments segments={customer.segments} />
        </aside>
      </div>
    </Page>
  );
}

/** Whether it is known how high what stands above the history will be; once it was, a journey that begins hides nothing. */
function useSettled(pathId: string): boolean {
  const runs = useCustomerRuns(pathId);
  const refusals = useCustomerRefusals(pathId);
  const nextSettled = useNextSettled(runs.items.filter(isInside));
  const [settledFor, setSettledFor] = useState<string>();
  if (settledFor !== pathId && !runs.isPending && !refusals.isPending && nextSettled) setSettledFor(pathId);
  return settledFor === pathId;
}
