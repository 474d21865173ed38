import { Button, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client.ts';
import { type Journey, journeyPath } from '../../api/journeys.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useActorName } from '../../components/use-actor-name.ts';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import type { Autosaver, Conflict } from './autosaver.ts';
import classes from './conflict-dialog.module.css';

// Two who save at once are rare; what says the difference is no small part.
const ConflictDifference = lazy(() =>
  import('./conflict-difference.tsx').then((module) => ({ default: module.ConflictDifference })),
);

/** Somebody else saved this draft meanwhile: nothing goes on until it is said whose work stands. */
export function ConflictDialog({ conflict, saver }: { readonly conflict: Conflict; readonly saver: Autosaver }) {
  const t = useMessages('conflict');
  const format = useFormat();
  const toast = useToast();
  const nameOf = useActorName();
  const store = useEditorStore();
  const navigate = useNavigate();
  const { journeyId } = store.getState();
  const mine = useEditor(documentOf);
  // Tried again, it is still one copy.
  const [copyKey] = useState(() => crypto.randomUUID());
  const read = () => api.get<Journey>(journeyPath(journeyId));
  const theirs = useQuery({
    queryKey: ['journeys', journeyId, 'theirs', conflict.revision],
    queryFn: read,
    gcTime: 0,
    staleTime: 0,
  });
  const takeTheirs = async (): Promise<void> => {
    const { draft } = await read();
    saver.rebase(draft.revision, draft.document, true);
    store.getState().replace(draft.document);
  };
  const keepCopy = async (): Promise<void> => {
    const copy = { ...mine, name: t.copyName(mine.name) };
    const { id } = await api.post<{ id: string }>('/api/journeys', { document: copy }, { 'Idempotency-Key': copyKey });
    await takeTheirs();
    await navigate({ to: '/journeys/$journeyId', params: { journeyId: id } });
  };
  // What was shown is what is written over: should somebody have saved since, it is asked again.
  const overwrite = async (): Promise<void> => {
    const revision = theirs.data?.draft.revision ?? conflict.revision ?? (await read()).draft.revision;
    saver.rebase(revision, documentOf(store.getState()), false);
  };
  const decide = useMutation({ mutationFn: (choice: () => Promise<void>) => choice(), onError: toast.failed });
  const choices = [
    { act: takeTheirs, label: t.theirs, hint: t.theirsHint },
    { act: keepCopy, label: t.copy, hint: t.copyHint },
    { act: overwrite, label: t.overwrite, hint: t.overwriteHint },
  ];
  const by = nameOf(theirs.data?.draft.by ?? conflict.by ?? t.somebody);
  const at = theirs.data?.draft.at ?? conflict.at;
  return (
    <Dialog onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={t.title} size={760}>
      <Stack gap={16}>
        <p className={classes.words}>{t.who(by, at ? format.ago(at) : '')}</p>
        {theirs.error && <ErrorState error={theirs.error} onRetry={() => void theirs.refetch()} />}
        {theirs.isPending && <Skeleton height={120} />}
        {theirs.data && (
          <Suspense fallback={<Skeleton height={120} />}>
            <ConflictDifference base={saver.base().document} theirs={theirs.data.draft.document} mine={mine} by={by} />
          </Suspense>
        )}
        <div className={classes.choices}>
          {choices.map(({ act, label, hint }) => (
            <div key={label} className={classes.choice}>
              <Button fullWidth disabled={decide.isPending} onClick={() => decide.mutate(act)}>
                {label}
              </Button>
              <p className={classes.hint}>{hint}</p>
            </div>
          ))}
        </div>
      </Stack>
    </Dialog>
  );
}
