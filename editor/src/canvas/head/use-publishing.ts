import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { schedulePublication } from '../../api/scheduled-publications.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface Ends {
  readonly onDone: () => void;
  readonly onFailed: () => void;
}

/** Publishes now, or says when. */
export function usePublishing(journeyId: string, body: object, { onDone, onFailed }: Ends) {
  const t = useMessages('canvas');
  const toast = useToast();
  const format = useFormat();
  const client = useQueryClient();
  /** Null: now; empty: at a time that is not chosen yet. */
  const [at, setAt] = useState<string | null>(null);
  const publish = useMutation({
    mutationFn: async (): Promise<string> => {
      if (at === null) {
        const { version } = await api.post<{ version: number }>(`${journeyPath(journeyId)}/publish`, body);
        return t.publish.done(version);
      }
      // It is published as it is then, whatever its revision.
      const { revision: _revision, ...later }: { revision?: number } = body;
      const scheduled = await schedulePublication(journeyId, { ...later, at });
      return t.schedule.done(format.dateTime(scheduled.at));
    },
    onSuccess: async (words) => {
      toast.done(words);
      onDone();
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
    publish: () => publish.mutate(),
  };
}
