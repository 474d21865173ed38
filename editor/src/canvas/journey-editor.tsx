import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import type { Journey } from '../api/journeys.ts';
import { CanvasCommands } from './commands/canvas-commands.tsx';
import { Drawing } from './drawing.tsx';
import classes from './editor.module.css';
import { EditorHead } from './head/editor-head.tsx';
import { SummaryBar } from './live/summary-bar.tsx';
import { useLiveFigures } from './live/use-live-figures.ts';
import { SidePanel } from './panel/side-panel.tsx';
import { RehearsalPanel } from './rehearsal/rehearsal-panel.tsx';
import { ConflictDialog } from './save/conflict-dialog.tsx';
import { useAutosave } from './save/use-autosave.ts';
import { EditorProvider, useEditor } from './store/editor-context.tsx';
import { createEditorStore } from './store/editor-store.ts';
import { useProblems } from './store/use-problems.ts';
import { MigrationBar } from './versions/migration-bar.tsx';

export function JourneyEditor({ journey }: { readonly journey: Journey }) {
  // Later answers of the server bring the state and the live version; the draft is edited here.
  const [store] = useState(() => createEditorStore({ journeyId: journey.id, document: journey.draft.document }));
  const [revision] = useState(journey.draft.revision);
  return (
    <EditorProvider store={store}>
      <ReactFlowProvider>
        <Workbench journey={journey} revision={revision} />
      </ReactFlowProvider>
    </EditorProvider>
  );
}

function Workbench({ journey, revision }: { readonly journey: Journey; readonly revision: number }) {
  const { state, saver, serverProblems } = useAutosave(revision);
  useProblems(serverProblems);
  useLiveFigures(journey.live !== null);
  const rehearsing = useEditor((state) => state.rehearsing !== null);
  return (
    <div className={classes.editor}>
      <EditorHead journey={journey} save={state} saver={saver} />
      <SummaryBar />
      {journey.live && <MigrationBar journeyId={journey.id} />}
      <div className={classes.work}>
        <CanvasCommands>
          <Drawing />
          {rehearsing ? <RehearsalPanel journeyId={journey.id} /> : <SidePanel />}
        </CanvasCommands>
      </div>
      {state.kind === 'conflict' && saver && <ConflictDialog conflict={state.conflict} saver={saver} />}
    </div>
  );
}
