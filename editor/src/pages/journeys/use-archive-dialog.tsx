import { modals } from '@mantine/modals';
import { type Journey, useArchiveJourney } from '../../api/journeys.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

export function useArchiveDialog(): (journey: Journey) => void {
  const t = useMessages('journeys');
  const words = useMessages('components');
  const toast = useToast();
  const archiving = useArchiveJourney();
  return ({ id, name, live }) => {
    modals.openConfirmModal({
      title: t.archiveTitle(name),
      children: live ? t.archiveLive : t.archiveDraft,
      labels: { confirm: t.archive, cancel: words.cancel },
      confirmProps: { variant: 'filled' },
      onConfirm: () => archiving.mutate(id, { onSuccess: () => toast.done(t.archived), onError: toast.failed }),
    });
  };
}
