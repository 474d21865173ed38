import { Skeleton, Stack, Textarea } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { Dialog } from '../dialog.tsx';
import { FailingTests } from '../rehearsal/failing-tests.tsx';
import { useFailingTests } from '../rehearsal/use-failing-tests.ts';
import type { Autosaver } from '../save/autosaver.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { PublishImpact } from '../versions/publish-impact.tsx';
import { useChoice } from '../versions/use-choice.ts';
import { asksWhoIsInside } from './asks-who-is-inside.ts';
import { ProblemList } from './problem-list.tsx';
import { PublishActions } from './publish-actions.tsx';
import sideClasses from './publish-dialog.module.css';
import { PublishTime } from './publish-time.tsx';
import { usePublishCheck } from './use-publish-check.ts';
import { usePublishing } from './use-publishing.ts';

const PublishCompare = lazy(() =>
  import('./publish-compare.tsx').then((module) => ({ default: module.PublishCompare })),
);

interface PublishDialogProps {
  readonly journeyId: string;
  readonly saver: Autosaver;
  /** An old version again, instead of the draft. */
  readonly version?: number;
  /** Nothing of this journey was published before. */
  readonly isFirst?: boolean;
  /** It never ran, so it can start with this: opens what is asked before some start. */
  readonly onAsk?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What publishing would say and do, first; then what becomes of those inside, a note, when, and the new version. */
export function PublishDialog({ journeyId, saver, version, isFirst, onAsk, onClose }: PublishDialogProps) {
  const t = useMessages('canvas');
  const versions = useMessages('versions');
  const schedule = useMessages('schedule');
  const [note, setNote] = useState('');
  const again = version !== undefined;
  const check = usePublishCheck(journeyId, version, saver);
  const { problems, refused, doubtful } = check;
  const choice = useChoice(journeyId, version, saver);
  const tests = useFailingTests(journeyId, version, saver);
  const body = { ...choice.body, ...(note.trim() && { note: note.trim() }), ...tests.body };
  const publishing = usePublishing(journeyId, body, {
    onDone: (then) => {
      onClose();
      if (then === 'ask') onAsk?.();
    },
    onFailed: choice.lookAgain,
  });
  const asks = useEditor((state) => asksWhoIsInside(documentOf(state).trigger));
  const starting = onAsk &&
    publishing.at === null && {
      name: doubtful ? t.publish.andStartAnyway : t.publish.andStart,
      onPress: () => publishing.publish(asks ? 'ask' : 'start'),
    };
  const alone = doubtful ? t.publish.anyway : t.publish.action;
  const now = again ? versions.rollBackAction : starting ? t.publish.only : alone;
  const title = isFirst ? t.publish.firstTitle : t.publish.title;
  const beside = choice.impact?.live != null && choice.impact.changes.length > 0;
  return (
    <Dialog
      onClose={onClose}
      title={again ? versions.rollBackTitle(version) : title}
      size={beside ? 'min(1360px, 96vw)' : 640}
    >
      <div className={beside ? sideClasses.beside : undefined}>
        {beside && choice.impact && (
          <Suspense fallback={<Skeleton height="100%" />}>
            <PublishCompare journeyId={journeyId} version={version} impact={choice.impact} />
          </Suspense>
        )}
        <Stack gap={16} className={beside ? (sideClasses.form ?? '') : ''}>
          {check.isPending && <Skeleton height={48} />}
          {check.error && <ErrorState error={check.error} onRetry={check.lookAgain} />}
          {problems.length > 0 && (
            <section aria-label={t.problems.list}>
              <p style={{ margin: '0 0 4px' }}>{refused ? t.publish.refused : t.publish.warned}</p>
              <ProblemList problems={problems} onPick={onClose} />
            </section>
          )}
          {check.isReady && <p style={{ margin: 0 }}>{t.publish.ready}</p>}
          {starting && !refused && <p className={sideClasses.explained}>{t.publish.explained}</p>}
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
      <PublishActions
        name={publishing.at === null ? now : schedule.action}
        disabled={!check.isChecked || refused || tests.blocked || !publishing.isReady}
        isPending={publishing.isPending}
        onPublish={() => publishing.publish()}
        starting={starting || null}
        onClose={onClose}
      />
    </Dialog>
  );
}
