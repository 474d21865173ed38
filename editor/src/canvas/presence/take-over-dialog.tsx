import { Button } from '@mantine/core';
import type { PresenceAnswer } from '@olle/shared/api/presence';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useActorName } from '../../components/use-actor-name.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import dialogClasses from '../dialog.module.css';
import { Dialog } from '../dialog.tsx';
import { useEditorStore } from '../store/editor-context.tsx';
import type { Person } from './people.ts';
import classes from './presence.module.css';
import { thisTab } from './tab.ts';

interface TakeOverDialogProps {
  readonly editor: Person;
  /** It is the same person, in another tab. */
  readonly own: boolean;
  readonly onClose: () => void;
}

/** Who edits, since when, and what becomes of them. */
export function TakeOverDialog({ editor, own, onClose }: TakeOverDialogProps) {
  const t = useMessages('presence');
  const words = useMessages('components');
  const nameOf = useActorName();
  const format = useFormat();
  const toast = useToast();
  const store = useEditorStore();
  const takeOver = useMutation({
    mutationFn: () =>
      api.post<PresenceAnswer>(`${journeyPath(store.getState().journeyId)}/presence/take-over`, {
        tab: thisTab().id,
        from: editor.tab,
      }),
    onSuccess: (presence) => {
      store.getState().setPresence(presence);
      onClose();
    },
    onError: toast.failed,
  });
  return (
    <Dialog onClose={onClose} title={t.takeOver}>
      <p className={classes.question}>
        {own ? t.askOwn : t.ask(nameOf(editor.name), format.dateTime(editor.editingSince ?? editor.since))}
      </p>
      <div className={dialogClasses.actions}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button variant="filled" loading={takeOver.isPending} onClick={() => takeOver.mutate()}>
          {t.takeOver}
        </Button>
      </div>
    </Dialog>
  );
}
