import { useEffect } from 'react';
import { part } from '../../fetched/part.tsx';
import { useRest } from '../../fetched/rest.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { closeSheet, useSheet } from '../commands/panel-focus.ts';
import { SheetBar } from '../commands/sheet-bar.tsx';
import { useEditorStore } from '../store/editor-context.tsx';
import { TextOr } from '../text/text-or.tsx';
import classes from './panel.module.css';
import { PanelSkeleton } from './panel-skeleton.tsx';

const ChosenSettings = part(
  () => import('./chosen-settings.tsx').then((module) => module.ChosenSettings),
  <PanelSkeleton />,
);

/** Settings of what is chosen; or the journey's text, where somebody wants it there. */
export function SidePanel() {
  return (
    <TextOr>
      <Settings />
    </TextOr>
  );
}

function Settings() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const sheet = useSheet((state) => state.open);
  // The drawing comes first.
  const drawn = useRest((state) => state.begun);
  // The next journey begins with its drawing.
  useEffect(() => closeSheet, []);
  return (
    // Leaving a field ends its gesture, and a press begins another one: undo takes back one field, or one drag, at a time.
    <aside
      className={classes.panel}
      aria-label={t.panel}
      tabIndex={-1}
      data-keys="panel"
      data-over
      data-sheet={sheet || undefined}
      onBlur={() => store.getState().endGesture()}
      onPointerDown={({ currentTarget, target }) => {
        // A list over the page belongs to the field that is written in.
        if (target instanceof Node && currentTarget.contains(target)) store.getState().endGesture();
      }}
    >
      <SheetBar />
      {drawn ? <ChosenSettings /> : <PanelSkeleton />}
    </aside>
  );
}
