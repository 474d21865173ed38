import { type RefObject, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../../fetched/when-idle.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { markedWith } from '../commands/marked-with.ts';
import { markOf, stopIn } from '../commands/walk/stops.ts';
import { bringIntoView } from '../flow/bring-into-view.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { completion } from './code/completion.ts';
import { type Code, openCode } from './code/open-code.ts';
import type { Desk } from './desk.ts';
import { pathOfSelection, selectionAt } from './path-selection.ts';
import { useKnownNames } from './use-known-names.ts';

/** One entry of the history for each pause of typing. */
const pause = 500;
/** The text follows a drawing that is dragged or typed into, and does not stand in its way. */
const following = 120;

/** Opens the text in an element and keeps it and the drawing with each other. */
export function useCode(host: RefObject<HTMLDivElement | null>, desk: Desk, describedBy: string): Code | null {
  const store = useEditorStore();
  const scope = useCanvasScope();
  const t = useMessages('text');
  const language = useLanguage((state) => state.language);
  const known = useKnownNames();
  const asked = useRef({ language, known });
  asked.current = { language, known };
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    if (!host.current) return;
    let settling: ReturnType<typeof setTimeout> | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let callOff: (() => void) | undefined;
    const stay = (): void => {
      clearTimeout(waiting);
      callOff?.();
    };
    const follow = (): void => {
      stay();
      desk.follow(documentOf(store.getState()));
    };
    follow();
    const settle = (): void => {
      clearTimeout(settling);
      const before = documentOf(store.getState());
      desk.settle();
      if (documentOf(store.getState()) !== before) made.forget();
    };
    const step = (take: () => void) => (): void => {
      settle();
      take();
      follow();
    };
    const made = openCode({
      parent: host.current,
      text: desk.state.getState().text,
      label: t.code,
      describedBy,
      language,
      extra: completion(() => ({ ...asked.current, format: desk.state.getState().format })),
      // Else what is typed would stand on a text that the drawing has left behind.
      onEnter: follow,
      onType: (text) => {
        desk.typed(text);
        clearTimeout(settling);
        settling = setTimeout(settle, pause);
      },
      onLeave: settle,
      onUndo: step(() => store.getState().undo()),
      onRedo: step(() => store.getState().redo()),
      onCursor: (offset) => {
        const { reading, standing } = desk.state.getState();
        if (!reading.value || !reading.source || standing !== 'same') return;
        const selection = selectionAt(reading.value, reading.source.pathAt(offset));
        if (!selection) return;
        store.getState().select(selection);
        // It is shown there; the focus stays with the text.
        const stop = stopIn(selection);
        if (stop && scope.drawing() === 'outline') markedWith(markOf(stop))?.scrollIntoView({ block: 'nearest' });
        else if (stop?.kind === 'step') bringIntoView(scope.flow, scope.size(), stop.id);
      },
    });
    const choose = (): void => {
      const { reading } = desk.state.getState();
      const path = reading.value && pathOfSelection(reading.value, store.getState().selection);
      made.choose(path && reading.source ? reading.source.wholeOf(path) : null, !made.hasFocus());
    };
    made.setFormat(desk.state.getState().format);
    made.setReadOnly(store.getState().readOnly);
    choose();
    const offDesk = desk.state.subscribe((now, before) => {
      if (now.text !== before.text) made.setText(now.text);
      if (now.format !== before.format) made.setFormat(now.format);
      if (now.reading !== before.reading && now.standing === 'same') choose();
    });
    const offStore = store.subscribe((now, before) => {
      if (now.history.present !== before.history.present) {
        stay();
        waiting = setTimeout(() => {
          callOff = whenIdle(follow);
        }, following);
      }
      if (now.readOnly !== before.readOnly) made.setReadOnly(now.readOnly);
      if (now.selection !== before.selection) choose();
    });
    setCode(made);
    // What was typed last is drawn before the page writes down what is not saved.
    const early = { capture: true };
    window.addEventListener('pagehide', settle, early);
    return () => {
      window.removeEventListener('pagehide', settle, early);
      settle();
      stay();
      offDesk();
      offStore();
      made.close();
      setCode(null);
    };
  }, [host, desk, store, scope, language, t, describedBy]);
  return code;
}
