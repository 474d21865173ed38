import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { schedulePublication } from '../../api/scheduled-publications.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** What follows at once: nothing, the start, or what is asked before it. */
type AfterPublishing = 'nothing' | 'start' | 'ask';

interface Ends {
  readonly onDone: (then: AfterPublishing) => void;
  readonly onFailed: () => void;
}

interface Published {
  readonly said: string;
  /** It is published, and was to start. */
  readonly notStarted?: unknown;
}

/** Publishes now, or says when; and starts what never ran. */
export function usePublishing(journeyId: string, body: object, { onDone, onFailed }: Ends) {
  const t = useMessages('canvas');
  const schedule = useMessages('schedule');
  const toast = useToast();
  const format = useFormat();
  const client = useQueryClient();
  /** Null: now; empty: at a time that is not chosen yet. */
  const [at, setAt] = useState<string | null>(null);
  const publish = useMutation({
    mutationFn: async (then: AfterPublishing): Promise<Published> => {
      if (at !== null) {
        // It is published as it is then, whatever its revision.
        const { revision: _revision, ...later }: { revision?: number } = body;
        const scheduled = await schedulePublication(journeyId, { ...later, at });
        return { said: schedule.done(format.dateTime(scheduled.at)) };
      }
      const { version } = await api.post<{ version: number }>(`${journeyPath(journeyId)}/publish`, body);
      const said = t.publish.done(version);
      if (then !== 'start') return { said };
      return api.post(`${journeyPath(journeyId)}/activate`, {}).then(
        () => ({ said: t.publish.started(version) }),
        (notStarted: unknown) => ({ said, notStarted }),
      );
    },
    onSuccess: async ({ said, notStarted }, then) => {
      toast.done(said);
      if (notStarted !== undefined) toast.failed(notStarted);
      onDone(then);
      await client.invalidateQueries({ queryKey: ['journeys'] });
    },
    onError: (error) => {
      toast.failed(error);
      onFailed();
    },
  });
  return {
    at,
    setAt,
    isReady: at === null || Date.parse(at) > Date.now(),
    isPending: publish.isPending,
    publish: (then: AfterPublishing = 'nothing') => publish.mutate(then),
  };
}
