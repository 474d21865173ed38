import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { type Journey, journeyPath } from '../../api/journeys.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import type { Autosaver, Conflict } from './autosaver.ts';
import classes from './conflict-dialog.module.css';

/** Somebody else saved this draft meanwhile: nothing goes on until it is said whose work stands. */
export function ConflictDialog({ conflict, saver }: { readonly conflict: Conflict; readonly saver: Autosaver }) {
  const t = useMessages('canvas');
  const format = useFormat();
  const toast = useToast();
  const store = useEditorStore();
  const navigate = useNavigate();
  const { journeyId } = store.getState();
  const mine = documentOf(store.getState());
  const takeTheirs = async (): Promise<void> => {
    const { draft } = await api.get<Journey>(journeyPath(journeyId));
    saver.rebase(draft.revision, draft.document, true);
    store.getState().replace(draft.document);
  };
  const keepCopy = async (): Promise<void> => {
    const copy = { ...mine, name: t.conflict.copyName(mine.name) };
    const { id } = await api.post<{ id: string }>('/api/journeys', { document: copy });
    await takeTheirs();
    await navigate({ to: '/journeys/$journeyId', params: { journeyId: id } });
  };
  const overwrite = async (): Promise<void> => {
    const revision = conflict.revision ?? (await api.get<Journey>(journeyPath(journeyId))).draft.revision;
    saver.rebase(revision, documentOf(store.getState()), false);
  };
  const decide = useMutation({ mutationFn: (choice: () => Promise<void>) => choice(), onError: toast.failed });
  const choices = [
    { act: takeTheirs, label: t.conflict.theirs, hint: t.conflict.theirsHint },
    { act: keepCopy, label: t.conflict.copy, hint: t.conflict.copyHint },
    { act: overwrite, label: t.conflict.overwrite, hint: t.conflict.overwriteHint },
  ];
  return (
    <Dialog onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={t.conflict.title}>
      <Stack gap={12}>
        <p className={classes.words}>
          {t.conflict.who(conflict.by ?? t.conflict.somebody, conflict.at ? format.ago(conflict.at) : '')}
        </p>
        {choices.map(({ act, label, hint }) => (
          <div key={label} className={classes.choice}>
            <Button fullWidth disabled={decide.isPending} onClick={() => decide.mutate(act)}>
              {label}
            </Button>
            <p className={classes.hint}>{hint}</p>
          </div>
        ))}
      </Stack>
    </Dialog>
  );
}
