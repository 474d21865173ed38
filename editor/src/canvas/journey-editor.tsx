import { ReactFlowProvider } from '@xyflow/react';
import { memo, useState } from 'react';
import type { Journey } from '../api/journeys.ts';
import { laterPart } from '../fetched/later-part.tsx';
import { part } from '../fetched/part.tsx';
import { useShown } from '../fetched/use-shown.ts';
import { CanvasCommands } from './commands/canvas-commands.tsx';
import { Drawing } from './drawing.tsx';
import classes from './editor.module.css';
import { EditorHead } from './head/editor-head.tsx';
import { SummaryBar } from './live/summary-bar.tsx';
import { useLiveFigures } from './live/use-live-figures.ts';
import { SidePanel } from './panel/side-panel.tsx';
import { useEditing } from './presence/use-editing.ts';
import { usePresence } from './presence/use-presence.ts';
import { TestResultsProvider } from './rehearsal/test-results.tsx';
import { useEndRehearsal } from './rehearsal/use-end-rehearsal.ts';
import { SaveBar } from './save/save-bar.tsx';
import { SaveStateProvider } from './save/save-state.ts';
import { useAutosave } from './save/use-autosave.ts';
import { useSharedNode } from './share/use-shared-node.ts';
import { EditorProvider, useEditor } from './store/editor-context.tsx';
import { awaitsCounts, createEditorStore } from './store/editor-store.ts';
import { historyKeptFor } from './store/history-store.ts';
import { useProblems } from './store/use-problems.ts';
import { useTellOpenEditor } from './store/use-tell-open-editor.ts';

const PeoplePanel = part(() => import('./live/people-panel.tsx').then((module) => module.PeoplePanel));
const RehearsalPanel = part(() => import('./rehearsal/rehearsal-panel.tsx').then((module) => module.RehearsalPanel));
const ConflictDialog = part(() => import('./save/conflict-dialog.tsx').then((module) => module.ConflictDialog));
const PresenceBar = laterPart(() => import('./presence/presence-bar.tsx').then((module) => module.PresenceBar));
const ScheduleBar = laterPart(() => import('./versions/schedule-bar.tsx').then((module) => module.ScheduleBar));
const MigrationBar = laterPart(() => import('./versions/migration-bar.tsx').then((module) => module.MigrationBar));
const EnrolmentBar = laterPart(() => import('./head/enrolment-bar.tsx').then((module) => module.EnrolmentBar));
const PictureDesk = laterPart(() => import('./share/picture-desk.tsx').then((module) => module.PictureDesk));

export function JourneyEditor({ journey }: { readonly journey: Journey }) {
  // Later answers of the server bring the state and the live version; the draft is edited here.
  const [draft] = useState(journey.draft);
  const [store] = useState(() => {
    const { document, revision } = draft;
    return createEditorStore({
      journeyId: journey.id,
      document,
      history: historyKeptFor(journey.id, document, revision),
    });
  });
  return (
    <EditorProvider store={store}>
      <TestResultsProvider journeyId={journey.id}>
        <ReactFlowProvider>
          <Workbench journey={journey} draft={draft} />
        </ReactFlowProvider>
      </TestResultsProvider>
    </EditorProvider>
  );
}

function Workbench({ journey, draft }: { readonly journey: Journey; readonly draft: Journey['draft'] }) {
  const { state, saver, serverProblems } = useAutosave(draft);
  usePresence();
  const editing = useEditing(saver, state);
  useProblems(serverProblems);
  useLiveFigures(journey.live !== null);
  useSharedNode();
  useShown();
  useTellOpenEditor();
  useEndRehearsal(journey);
  const coming = useEditor(awaitsCounts) && journey.live !== null;
  return (
    <CanvasCommands>
      <div className={classes.editor} data-counts={coming ? 'coming' : undefined}>
        <SaveStateProvider value={state}>
          <EditorHead journey={journey} saver={saver} />
        </SaveStateProvider>
        {saver && <SaveBar state={state} saver={saver} />}
        <PresenceBar editing={editing} />
        <SummaryBar liveVersion={journey.live?.version ?? null} />
        <ScheduleBar journey={journey} />
        {journey.live && <MigrationBar journeyId={journey.id} />}
        {journey.live && <EnrolmentBar journeyId={journey.id} />}
        <Work journeyId={journey.id} />
        <PictureDesk />
        {state.kind === 'conflict' && saver && <ConflictDialog conflict={state.conflict} saver={saver} />}
      </div>
    </CanvasCommands>
  );
}

/** The drawing and what is beside it. Saving an edit draws none of it anew. */
const Work = memo(function Work({ journeyId }: { readonly journeyId: string }) {
  const rehearsing = useEditor((state) => state.rehearsing !== null);
  const people = useEditor((state) => state.people);
  return (
    <div className={classes.work}>
      <Drawing />
      {people && <PeoplePanel key={JSON.stringify(people)} asked={people} />}
      {rehearsing && (
        // What was rehearsed is still there when somebody comes back from the people behind a number.
        <div style={{ display: people ? 'none' : 'contents' }}>
          <RehearsalPanel journeyId={journeyId} />
        </div>
      )}
      {!people && !rehearsing && <SidePanel />}
    </div>
  );
});
