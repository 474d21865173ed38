import { type Journey, useArchiveJourney, useUnarchiveJourney } from '../../api/journeys.ts';
import { returningFocus } from '../../commands/returning-focus.tsx';
import { modals } from '../../components/modals.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

/** Asks first where people would be kept out; anything else is done at once, and can be undone. */
export function useArchive(): (journey: Journey) => void {
  const t = useMessages('journeys');
  const words = useMessages('components');
  const toast = useToast();
  const archiving = useArchiveJourney();
  const unarchiving = useUnarchiveJourney();
  return ({ id, name, status }) => {
    const isRunning = status === 'active' || status === 'paused';
    const takeBack = (): void => unarchiving.mutate(id, { onError: toast.failed });
    const archive = (): void =>
      // Nothing starts again by itself: one that ran does not come back by undoing.
      archiving.mutate(id, {
        onSuccess: () => toast.done(t.archived(name), isRunning ? undefined : takeBack),
        onError: toast.failed,
      });
    if (!isRunning) return archive();
    modals.openConfirmModal({
      title: t.archiveTitle(name),
      children: returningFocus(t.archiveLive),
      labels: { confirm: t.archive, cancel: words.cancel },
      confirmProps: { variant: 'filled' },
      onConfirm: archive,
    });
  };
}
