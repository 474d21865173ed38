import { triggerId } from '@olle/shared/journey/document';
import { useMessages } from '../../i18n/use-messages.ts';
import { useSheet } from '../commands/panel-focus.ts';
import { SheetBar } from '../commands/sheet-bar.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { TextOr } from '../text/text-or.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { JourneyPanel } from './journey-panel.tsx';
import { ManyPanel } from './many-panel.tsx';
import classes from './panel.module.css';
import { StepPanel } from './step-panel.tsx';
import { TriggerPanel } from './trigger-panel.tsx';

/** Settings of what is chosen; or the journey's text, where somebody wants it there. */
export function SidePanel() {
  return (
    <TextOr>
      <Settings />
    </TextOr>
  );
}

/** Of the journey itself when nothing is chosen. */
function Settings() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const { nodes, edge } = useEditor((state) => state.selection);
  const [only] = nodes;
  const sheet = useSheet((state) => state.open);
  return (
    // Leaving a field ends its gesture, so that undo takes back one field at a time.
    <aside
      className={classes.panel}
      aria-label={t.panel}
      tabIndex={-1}
      data-keys="panel"
      data-over
      data-sheet={sheet || undefined}
      onBlur={() => store.getState().endGesture()}
    >
      <SheetBar />
      {nodes.length > 1 ? (
        <ManyPanel count={nodes.length} />
      ) : only === triggerId ? (
        <TriggerPanel />
      ) : only !== undefined ? (
        <StepPanel key={only} nodeId={only} />
      ) : edge ? (
        <EdgePanel />
      ) : (
        <JourneyPanel />
      )}
    </aside>
  );
}
