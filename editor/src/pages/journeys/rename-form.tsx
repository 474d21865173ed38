import { type Journey, useRenameJourney } from '../../api/journeys.ts';
import { NameForm } from '../../components/name-form.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface RenameFormProps {
  readonly journey: Journey;
  readonly onDone: () => void;
}

export function RenameForm({ journey, onDone }: RenameFormProps) {
  const t = useMessages('journeys');
  const toast = useToast();
  const renaming = useRenameJourney();
  const rename = (name: string): void =>
    renaming.mutate(
      { id: journey.id, name },
      {
        onSuccess: () => {
          toast.done(t.renamed);
          onDone();
        },
        onError: toast.failed,
      },
    );
  return (
    <NameForm
      label={t.renameField}
      first={journey.name}
      action={t.save}
      isPending={renaming.isPending}
      onSubmit={rename}
      onCancel={onDone}
    />
  );
}
