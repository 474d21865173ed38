import { Button, CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { ScheduledPublication } from '@olle/shared/api/scheduled-publications';
import { useQueryClient } from '@tanstack/react-query';
import { CalendarClock, CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { useScheduledPublications } from '../../api/scheduled-publications.ts';
import { useActorName } from '../../components/use-actor-name.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import barClasses from '../presence/presence.module.css';
import { useCancelPublication } from './use-cancel-publication.ts';
import classes from './versions.module.css';

/** When this journey is published by itself, and the way to call it off; or why it was not. */
export function ScheduleBar({ journey }: { readonly journey: Journey }) {
  const scheduled = useScheduledPublications(journey.id);
  const [latest] = scheduled.data?.items ?? [];
  useNews(latest);
  if (latest?.status === 'waiting') return <Waiting publication={latest} />;
  const overtaken = (journey.live?.publishedAt ?? '') > (latest?.endedAt ?? '');
  return latest?.status === 'refused' && !overtaken ? <Refused publication={latest} /> : null;
}

function Waiting({ publication }: { readonly publication: ScheduledPublication }) {
  const t = useMessages('schedule');
  const format = useFormat();
  const nameOf = useActorName();
  const { at, actor, again, draftMoved } = publication;
  const { cancel, isPending } = useCancelPublication(publication);
  const [when, name] = [format.dateTime(at), nameOf(actor)];
  return (
    <div className={classes.bar} role="status">
      <CalendarClock size={16} aria-hidden />
      <span>{again === null ? t.waiting(when, name) : t.waitingVersion(again, when, name)}</span>
      {draftMoved && <span className={classes.quiet}>{t.moved}</span>}
      <span className={classes.grow} />
      <Button size="compact-sm" loading={isPending} onClick={cancel}>
        {t.cancel}
      </Button>
    </div>
  );
}

function Refused({ publication: { id, at, refusal } }: { readonly publication: ScheduledPublication }) {
  const t = useMessages('schedule');
  const format = useFormat();
  // What was put away stays away, also after another page.
  const [hidden, hide] = useLocalStorage({
    key: 'olle-hidden-publication',
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  if (hidden === id || !refusal) return null;
  const details = refusal.details.flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
  const why = [refusal.message, ...details.slice(0, 2)].join(' ');
  return (
    <div className={barClasses.bar} role="status" data-failed>
      <CircleAlert size={16} aria-hidden />
      <span className={barClasses.words}>{t.refused(format.dateTime(at), why)}</span>
      <CloseButton size="sm" aria-label={t.hide} onClick={() => hide(id)} />
    </div>
  );
}

/** The page shows another live version as soon as one is published by itself. */
function useNews(latest: ScheduledPublication | undefined): void {
  const t = useMessages('canvas').publish;
  const toast = useToast();
  const client = useQueryClient();
  const waited = useRef<string | null>(null);
  const { id, status, version } = latest ?? {};
  useEffect(() => {
    if (status === 'waiting') waited.current = id ?? null;
    if (status !== 'published' || waited.current !== id) return;
    waited.current = null;
    toast.done(t.done(version ?? 0));
    void client.invalidateQueries({ queryKey: ['journeys'] });
  }, [id, status, version, client, toast, t]);
}
