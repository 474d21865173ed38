import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { viewOf } from '../flow/view-store.ts';
import { PanelHead } from '../panel/panel-head.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { deskOf } from './desk-of.ts';
import { FaultsList } from './faults-list.tsx';
import { shownFaults } from './shown-faults.ts';
import { StandingBar } from './standing-bar.tsx';
import classes from './text.module.css';
import { TextBar } from './text-bar.tsx';
import { useCode } from './use-code.ts';

/** The journey as text, beside its drawing: both show one document, and each follows the other. */
export function TextPane() {
  const t = useMessages('text');
  const store = useEditorStore();
  const language = useLanguage((state) => state.language);
  const readOnly = useEditor((state) => state.readOnly);
  const problems = useEditor((state) => state.problems);
  const name = useEditor((state) => documentOf(state).name);
  const desk = deskOf(store);
  const { text, format, reading, standing, moved } = useStore(desk.state);
  const hint = useId();
  const host = useRef<HTMLDivElement>(null);
  const code = useCode(host, desk, hint);
  const faults = useMemo(() => shownFaults(reading, problems, language), [reading, problems, language]);
  useEffect(() => {
    // While somebody types, what was found is about a text that is not there any more; marks move along.
    if (standing !== 'typing') code?.setFaults(faults);
  }, [code, faults, standing]);
  return (
    <aside className={classes.pane} data-text data-keys="panel" aria-label={t.title}>
      <PanelHead
        title={t.title}
        hint={readOnly ? t.hintReadOnly : t.hint}
        actions={
          <ActionIcon aria-label={t.close} onClick={() => viewOf(store).getState().toggleText()}>
            <X size={16} />
          </ActionIcon>
        }
      />
      <TextBar
        name={name}
        text={text}
        format={format}
        readable={standing === 'same' || standing === 'typing'}
        onFormat={desk.setFormat}
      />
      <p id={hint} className={classes.keys}>
        {t.codeHint}
      </p>
      <div ref={host} className={classes.code} />
      {!readOnly && (
        <StandingBar
          standing={standing}
          moved={moved}
          errors={faults.filter(({ severity }) => severity === 'error').length}
          onTake={desk.takeDrawing}
          onDraw={desk.drawText}
        />
      )}
      <FaultsList text={text} faults={faults} onGo={(offset) => code?.goTo(offset)} />
    </aside>
  );
}
