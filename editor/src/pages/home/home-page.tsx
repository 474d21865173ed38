import { useJourneys } from '../../api/journeys.ts';
import { useOverview } from '../../api/overview.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPanel } from '../../components/list-panel.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Offer } from '../../guide/offer.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CreateJourney } from '../journeys/create-journey.tsx';
import { Attention } from './attention.tsx';
import classes from './home-page.module.css';
import { JourneySizes } from './journey-sizes.tsx';
import { useAttention } from './use-attention.ts';

/** What needs a person, then how large each journey is at the moment. */
export function HomePage() {
  const t = useMessages('home');
  const journeys = useJourneys();
  const overview = useOverview();
  const attention = useAttention(journeys);
  const running = journeys.items.filter(({ status }) => status === 'active' || status === 'paused');
  const none = (
    <EmptyState title={t.noJourneys} hint={t.noJourneysHint}>
      <CreateJourney />
    </EmptyState>
  );
  return (
    <Page title={t.title}>
      <Offer />
      <Attention {...attention} isLive={journeys.items.some(({ status }) => status === 'active')} />
      <div className={classes.below} data-settled={attention.isSettled || undefined}>
        <Section
          title={t.journeys}
          flush
          actions={
            <ButtonLink to="/journeys" size="compact-sm">
              {t.allJourneys}
            </ButtonLink>
          }
        >
          <ListPanel bare list={journeys} empty={none}>
            {running.length > 0 ? <JourneySizes journeys={running} trends={overview.data?.trends} /> : none}
          </ListPanel>
        </Section>
      </div>
    </Page>
  );
}
