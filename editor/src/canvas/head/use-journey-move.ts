import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

type JourneyMove = 'activate' | 'pause' | 'resume' | 'stop';

/** Starts, pauses, resumes or stops the journey. */
export function useJourneyMove(journeyId: string) {
  const t = useMessages('canvas');
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ move, body = {} }: { move: JourneyMove; body?: object }) =>
      api.post(`${journeyPath(journeyId)}/${move}`, body),
    onSuccess: async (_, { move }) => {
      toast.done(t.moves.done[move]);
      await client.invalidateQueries({ queryKey: ['journeys'] });
    },
    onError: toast.failed,
  });
}
