import { ActionIcon } from '@mantine/core';
import type { RunAnswer } from '@olle/shared/api/runs';
import { Link } from '@tanstack/react-router';
import { ReactFlowProvider } from '@xyflow/react';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { pathIdOf } from '../../api/customers.ts';
import { RunBadge } from '../../components/run-badge.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CanvasCommands } from '../commands/canvas-commands.tsx';
import { Drawing } from '../drawing.tsx';
import editorClasses from '../editor.module.css';
import headClasses from '../head/head.module.css';
import { EditorProvider } from '../store/editor-context.tsx';
import { createEditorStore } from '../store/editor-store.ts';
import { TextOr } from '../text/text-or.tsx';
import type { JourneyVersion } from './journey-version.ts';
import { marksOf } from './marks-of.ts';
import { RunSteps } from './run-steps.tsx';

interface RunViewProps {
  readonly run: RunAnswer;
  readonly version: JourneyVersion;
}

export function RunView({ run, version }: RunViewProps) {
  const t = useMessages('canvas');
  const words = useMessages('components');
  const { document } = version;
  const [store] = useState(() =>
    createEditorStore({ journeyId: run.journeyId, document, readOnly: true, marks: marksOf(run, document) }),
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
            <span className={headClasses.version}>{t.version(run.version)}</span>
          </header>
          <div className={editorClasses.work}>
            <CanvasCommands>
              <Drawing />
              <TextOr>
                <RunSteps run={run} />
              </TextOr>
            </CanvasCommands>
          </div>
        </div>
      </ReactFlowProvider>
    </EditorProvider>
  );
}
