import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { memo, useEffect } from 'react';
import type { Journey } from '../../api/journeys.ts';
import { JourneyBadge } from '../../components/journey-badge.tsx';
import { laterPart } from '../../fetched/later-part.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { TestsButton } from '../rehearsal/tests-button.tsx';
import type { Autosaver } from '../save/autosaver.ts';
import { SaveWords } from '../save/save-words.tsx';
import { ShareMenu } from '../share/share-menu.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { ActivateDialog, PublishDialog } from './dialogs.ts';
import classes from './head.module.css';
import { headOf, useHeadDialog } from './head-store.ts';
import { NameInput } from './name-input.tsx';
import { ProblemsButton } from './problems-button.tsx';
import { PublishButton } from './publish-button.tsx';
import { StateMenu } from './state-menu.tsx';
import { StuckLink } from './stuck-link.tsx';
import { useJourneyMove } from './use-journey-move.ts';
import { useStart } from './use-start.ts';
import { VersionButton } from './version-button.tsx';

const PresenceList = laterPart(() => import('../presence/presence-list.tsx').then((module) => module.PresenceList));

interface EditorHeadProps {
  readonly journey: Journey;
  readonly saver: Autosaver | null;
}

export const EditorHead = memo(function EditorHead({ journey, saver }: EditorHeadProps) {
  const t = useMessages('canvas');
  const readOnly = useEditor((state) => state.readOnly);
  const publish = useHeadDialog('publish');
  const starting = useStart(journey);
  const head = headOf(useEditorStore());
  const { mutate, isPending } = useJourneyMove(journey.id);
  const { start } = starting;
  // The commands of the journey, which are said elsewhere, are done here.
  useEffect(() => head.setState({ journey, saver, start, pause: () => mutate({ move: 'pause' }) }));
  return (
    <header className={classes.head}>
      <ActionIcon renderRoot={(props) => <Link to="/journeys" {...props} />} aria-label={t.back}>
        <ArrowLeft size={16} />
      </ActionIcon>
      <NameInput />
      <JourneyBadge status={journey.status} />
      {journey.live && <VersionButton journeyId={journey.id} version={journey.live.version} saver={saver} />}
      <SaveWords />
      <span className={classes.actions}>
        <PresenceList />
        <StuckLink journeyId={journey.id} />
        <ProblemsButton />
        <TestsButton />
        <ShareMenu />
        <PublishButton journey={journey} disabled={!saver || readOnly} onClick={publish.open} />
        <StateMenu journey={journey} starting={starting} isPausing={isPending} />
      </span>
      {publish.opened && saver && (
        <PublishDialog
          journeyId={journey.id}
          saver={saver}
          isFirst={journey.live === null}
          onAsk={journey.status === 'draft' ? starting.ask : undefined}
          onClose={publish.close}
        />
      )}
      {starting.asking && journey.live && (
        <ActivateDialog journeyId={journey.id} live={journey.live} onClose={starting.close} />
      )}
    </header>
  );
});
