import { Button, Skeleton, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../dialog.module.css';
import { Dialog } from '../dialog.tsx';
import { FailingTests } from '../rehearsal/failing-tests.tsx';
import { useFailingTests } from '../rehearsal/use-failing-tests.ts';
import type { Autosaver } from '../save/autosaver.ts';
import { useEditor } from '../store/editor-context.tsx';
import type { ShownProblem } from '../store/shown-problem.ts';
import { notUnderstood } from '../store/unread.ts';
import { PublishImpact } from '../versions/publish-impact.tsx';
import { useChoice } from '../versions/use-choice.ts';
import { ProblemList } from './problem-list.tsx';
import sideClasses from './publish-dialog.module.css';
import { PublishTime } from './publish-time.tsx';
import { usePublishing } from './use-publishing.ts';

const PublishCompare = lazy(() =>
  import('./publish-compare.tsx').then((module) => ({ default: module.PublishCompare })),
);

interface PublishDialogProps {
  readonly journeyId: string;
  readonly saver: Autosaver;
  /** An old version again, instead of the draft. */
  readonly version?: number;
  readonly onClose: () => void;
}

/** What publishing would say and do, first; then what becomes of those inside, a note, when, and the new version. */
export function PublishDialog({ journeyId, saver, version, onClose }: PublishDialogProps) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const [note, setNote] = useState('');
  const again = version !== undefined;
  const check = useQuery({
    queryKey: ['journeys', journeyId, 'publish-check'],
    queryFn: async () => {
      // The check is about the saved draft, so what was just typed has to be there.
      await saver.flush();
      return api.get<{ problems: readonly ShownProblem[]; warnings?: readonly ShownProblem[] }>(
        `${journeyPath(journeyId)}/publish-check`,
      );
    },
    enabled: !again,
    gcTime: 0,
    staleTime: 0,
  });
  const choice = useChoice(journeyId, version, saver);
  const tests = useFailingTests(journeyId, version, saver);
  const body = { ...choice.body, ...(note.trim() && { note: note.trim() }), ...tests.body };
  const publishing = usePublishing(journeyId, body, { onDone: onClose, onFailed: choice.lookAgain });
  // The server has what was understood: what was not is known here only.
  const unread = useEditor(useShallow((state) => state.problems.filter(({ code }) => code === notUnderstood)));
  const problems = again ? [] : [...(check.data?.problems ?? []), ...(check.data?.warnings ?? []), ...unread];
  const refused = problems.some(({ severity }) => severity === 'error');
  const checked = again || check.data !== undefined;
  const now = again ? t.versions.rollBackAction : problems.length > 0 && !refused ? t.publish.anyway : t.publish.action;
  const beside = choice.impact?.live != null && choice.impact.changes.length > 0;
  return (
    <Dialog
      onClose={onClose}
      title={again ? t.versions.rollBackTitle(version) : t.publish.title}
      size={beside ? 'min(1360px, 96vw)' : 640}
    >
      <div className={beside ? sideClasses.beside : undefined}>
        {beside && choice.impact && (
          <Suspense fallback={<Skeleton height="100%" />}>
            <PublishCompare journeyId={journeyId} version={version} impact={choice.impact} />
          </Suspense>
        )}
        <Stack gap={16} className={beside ? (sideClasses.form ?? '') : ''}>
          {!again && check.isPending && <Skeleton height={48} />}
          {check.error && <ErrorState error={check.error} onRetry={() => void check.refetch()} />}
          {problems.length > 0 && (
            <section aria-label={t.problems.list}>
              <p style={{ margin: '0 0 4px' }}>{refused ? t.publish.refused : t.publish.warned}</p>
              <ProblemList problems={problems} onPick={onClose} />
            </section>
          )}
          {check.data && problems.length === 0 && <p style={{ margin: 0 }}>{t.publish.ready}</p>}
          {!refused && <FailingTests tests={tests} onPick={onClose} />}
          {!refused && <PublishImpact journeyId={journeyId} version={version} choice={choice} />}
          <Textarea
            label={t.publish.note}
            description={t.publish.noteHint}
            maxLength={500}
            minRows={2}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <PublishTime at={publishing.at} onAt={publishing.setAt} />
        </Stack>
      </div>
      <div className={`${classes.actions} ${sideClasses.actions}`}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          variant="filled"
          disabled={!checked || refused || tests.blocked || !publishing.isReady}
          loading={publishing.isPending}
          onClick={publishing.publish}
        >
          {publishing.at === null ? now : t.schedule.action}
        </Button>
      </div>
    </Dialog>
  );
}
