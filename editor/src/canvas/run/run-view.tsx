import { ActionIcon } from '@mantine/core';
import type { RunAnswer } from '@olle/shared/api/runs';
import { emptyDocument } from '@olle/shared/journey/document';
import { Link } from '@tanstack/react-router';
import { ReactFlowProvider } from '@xyflow/react';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import { pathIdOf } from '../../api/customers.ts';
import { RunBadge } from '../../components/run-badge.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CanvasCommands } from '../commands/canvas-commands.tsx';
import { Drawing } from '../drawing.tsx';
import editorClasses from '../editor.module.css';
import headClasses from '../head/head.module.css';
import { EditorProvider } from '../store/editor-context.tsx';
import { createEditorStore, documentOf } from '../store/editor-store.ts';
import { TextOr } from '../text/text-or.tsx';
import type { JourneyVersion } from './journey-version.ts';
import { marksOf } from './marks-of.ts';
import { RunSteps } from './run-steps.tsx';

interface RunViewProps {
  readonly run: RunAnswer;
  /** All that it was on. */
  readonly versions: readonly JourneyVersion[];
}

export function RunView({ run, versions }: RunViewProps) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const document = drawingOf(versions, run.version) ?? emptyDocument(run.journeyName);
  const [store] = useState(() =>
    createEditorStore({ journeyId: run.journeyId, document, readOnly: true, marks: marksOf(run, document) }),
  );
  const [shown, setShown] = useState(run.version);
  const show = useCallback(
    (wanted: number): void => {
      const drawing = drawingOf(versions, wanted);
      if (!drawing || drawing === documentOf(store.getState())) return;
      store.getState().replace(drawing);
      setShown(wanted);
    },
    [store, versions],
  );
  const customer = run.name || run.userId || words.anonymous;
  return (
    <EditorProvider store={store}>
      <ReactFlowProvider>
        <div className={editorClasses.editor}>
          <header className={headClasses.head}>
            <ActionIcon
              renderRoot={(props) => <Link to="/customers/$userId" params={{ userId: pathIdOf(run) }} {...props} />}
              aria-label={t.run.back}
            >
              <ArrowLeft size={16} />
            </ActionIcon>
            <h1 className={headClasses.title}>{t.run.title(customer, document.name)}</h1>
            <RunBadge status={run.status} stuck={run.stuck !== null} />
            <span className={headClasses.version} role="status">
              {shown === run.version ? t.version(run.version) : t.run.laterMoved(shown, run.version)}
            </span>
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

const drawingOf = (versions: readonly JourneyVersion[], wanted: number) =>
  versions.find(({ version }) => version === wanted)?.document;
