import { Select } from '@mantine/core';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useWhyNot } from '../../api/customers.ts';
import { useJourneys } from '../../api/journeys.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { mostListed } from '../../api/use-list.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { Section } from '../../components/section.tsx';
import { StillLoading } from '../../components/still-loading.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './why-not-panel.module.css';

/** The answer to "why did she not get it?", for any journey. The choice is in the address, so that it can be sent on. */
export function WhyNotPanel({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const { items: journeys, hasMore } = useJourneys();
  const words = useMessages('components');
  const { journey = null } = useSearch({ from: '/frame/customers/$userId' });
  const navigate = useNavigate({ from: '/customers/$userId' });
  return (
    <Section title={t.whyNot.title} hint={t.whyNot.hint}>
      <Select
        aria-label={t.whyNot.choose}
        placeholder={t.whyNot.choose}
        {...(hasMore ? { description: words.newestOnly(mostListed) } : {})}
        className={classes.choice}
        searchable
        clearable
        nothingFoundMessage={t.whyNot.noneFound}
        data={journeys.map(({ id, name }) => ({ value: id, label: name || t.untitled }))}
        value={journey}
        onChange={(id) =>
          void navigate({
            search: (before) => ({ ...before, journey: id ?? undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {journey !== null && <Answer key={journey} pathId={pathId} journeyId={journey} />}
    </Section>
  );
}

function Answer({ pathId, journeyId }: { readonly pathId: string; readonly journeyId: string }) {
  const t = useMessages('customers');
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  const { data: answer, error, refetch } = useWhyNot(pathId, journeyId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!answer) return <StillLoading />;
  const { outcome, reason, runId } = answer;
  return (
    <div className={classes.answer} role="status">
      <b>{t.whyNot.outcome[outcome]}</b>
      <p>{sentenceOf(reason, language, undefined, { zone, now: Date.now })}</p>
      <p className={classes.links}>
        <Link to="/journeys/$journeyId" params={{ journeyId }}>
          {t.whyNot.open}
        </Link>
        {runId && (
          <Link to="/runs/$runId" params={{ runId }}>
            {t.seePath}
          </Link>
        )}
      </p>
    </div>
  );
}
