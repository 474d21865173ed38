import { ActionIcon } from '@mantine/core';
import type { RunAnswer } from '@olle/shared/api/runs';
import { Link } from '@tanstack/react-router';
import { ReactFlowProvider } from '@xyflow/react';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { pathIdOf } from '../../api/customers.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { RunBadge } from '../../components/run-badge.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CanvasCommands } from '../commands/canvas-commands.tsx';
import { Drawing } from '../drawing.tsx';
import editorClasses from '../editor.module.css';
import { viewOf } from '../flow/view-store.ts';
import headClasses from '../head/head.module.css';
import { EditorProvider } from '../store/editor-context.tsx';
import { createEditorStore, documentOf } from '../store/editor-store.ts';
import { TextOr } from '../text/text-or.tsx';
import type { JourneyVersion } from './journey-version.ts';
import { marksOf } from './marks-of.ts';
import { RunSteps } from './run-steps.tsx';
import { drawingOf, wholeWay } from './whole-way.ts';

interface RunViewProps {
  readonly run: RunAnswer;
  /** All that it was on. */
  readonly versions: readonly JourneyVersion[];
}

export function RunView({ run, versions }: RunViewProps) {
  const t = useMessages('canvas');
  const said = useMessages('run');
  const words = useMessages('components');
  const { steps, moves, version: now, journeyName } = run;
  const whole = useMemo(
    () => wholeWay({ steps, moves, version: now, journeyName }, versions),
    [steps, moves, now, journeyName, versions],
  );
  const [store] = useState(() =>
    createEditorStore({
      journeyId: run.journeyId,
      document: whole.document,
      gone: whole.gone,
      readOnly: true,
      marks: marksOf(run, whole.document),
    }),
  );
  const [shown, setShown] = useState<number | null>(null);
  const show = useCallback(
    (version: number | null): void => {
      const drawing = version === null ? undefined : drawingOf(versions, version);
      setShown(drawing ? version : null);
      if (drawing === documentOf(store.getState())) return;
      if (drawing) store.getState().replace(drawing);
      else if (whole.document !== documentOf(store.getState())) store.getState().replace(whole.document, whole.gone);
    },
    [store, versions, whole],
  );
  const text = useStore(viewOf(store), (state) => state.text);
  useEffect(() => {
    // What is written out is a version as it was published. Beside it nobody's way is told.
    if (text) show(now);
  }, [text, show, now]);
  const customer = run.name || run.userId || words.anonymous;
  const told =
    shown !== null && shown !== now
      ? said.laterMoved(shown, now)
      : shown === null && whole.isMore
        ? said.wholeWay(t.version(now), whole.gone.size)
        : t.version(now);
  return (
    <EditorProvider store={store}>
      <ReactFlowProvider>
        <div className={editorClasses.editor}>
          <header className={headClasses.head}>
            <ActionIcon
              renderRoot={(props) => <Link to="/customers/$userId" params={{ userId: pathIdOf(run) }} {...props} />}
              aria-label={said.back}
            >
              <ArrowLeft size={16} />
            </ActionIcon>
            <h1 className={headClasses.title}>{said.title(customer, whole.document.name)}</h1>
            <RunBadge status={run.status} stuck={run.stuck !== null} />
            <span className={headClasses.version} role="status">
              {told}
            </span>
            <div className={headClasses.actions}>
              <ButtonLink size="compact-sm" to="/journeys/$journeyId" params={{ journeyId: run.journeyId }}>
                {said.journey}
              </ButtonLink>
            </div>
          </header>
          <div className={editorClasses.work}>
            <CanvasCommands>
              <Drawing />
              <TextOr>
                <RunSteps run={run} versions={versions} onVersion={show} />
              </TextOr>
            </CanvasCommands>
          </div>
        </div>
      </ReactFlowProvider>
    </EditorProvider>
  );
}
