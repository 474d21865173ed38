import type { ScheduledPublication } from '@olle/shared/api/scheduled-publications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelPublication, schedulePublication } from '../../api/scheduled-publications.ts';
import { modals } from '../../components/modals.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface Cancelling {
  readonly cancel: () => void;
  readonly isPending: boolean;
}

/** Calls a publication off, which can be undone. Where it was chosen what becomes of those inside, it asks first. */
export function useCancelPublication({ id, journeyId, at, note, again, inFlight }: ScheduledPublication): Cancelling {
  const t = useMessages('schedule');
  const words = useMessages('components');
  const toast = useToast();
  const format = useFormat();
  const client = useQueryClient();
  const lookAgain = () => client.invalidateQueries({ queryKey: ['journeys'] });
  const body = { at, ...(note === null ? {} : { note }), ...(again === null ? {} : { version: again }) };
  // The bar is gone by then: what is told to a call of a component that is gone is not heard.
  const takeBack = (): void => void schedulePublication(journeyId, body).then(lookAgain, toast.failed);
  // All that was chosen for them is not told of again.
  const hasChoice = Object.keys(inFlight).length > 0;
  const cancelling = useMutation({
    mutationFn: () => cancelPublication(id),
    onSuccess: () => toast.done(t.cancelled, hasChoice ? undefined : takeBack),
    onError: toast.failed,
    onSettled: lookAgain,
  });
  const ask = (): void =>
    modals.openConfirmModal({
      title: t.cancel,
      children: format.dateTime(at),
      labels: { confirm: t.cancel, cancel: words.close },
      confirmProps: { variant: 'filled' },
      onConfirm: () => cancelling.mutate(),
    });
  return { cancel: hasChoice ? ask : () => cancelling.mutate(), isPending: cancelling.isPending };
}
