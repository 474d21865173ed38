import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useToast } from '../../components/use-toast.ts';

interface Enrolment {
  readonly segmentId: string;
  /** What the trigger would have told of them. */
  readonly payload?: Readonly<Record<string, string>>;
}

/** Lets everyone of a segment in; pages that show how far it is look at once. */
export function useEnrol(journeyId: string) {
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (enrolment: Enrolment) =>
      api.post<{ enrolmentId: string }>(`${journeyPath(journeyId)}/enrol`, enrolment),
    onSuccess: () => client.invalidateQueries({ queryKey: ['overview'] }),
    onError: toast.failed,
  });
}
