import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintGutter, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Language } from '@olle/shared/i18n/language';
import type { TextFormat } from '@olle/shared/text/text-format';
import type { Range } from '@olle/shared/text/text-source';
import { chosenLines, markChosen } from './chosen-lines.ts';
import { codeLook } from './look.ts';
import { phrasesIn } from './phrases.ts';
import { fromDrawing, replaceText } from './replace-text.ts';

export interface CodeFault extends Range {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

interface CodeParts {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly language: Language;
  readonly extra?: Extension;
  readonly onType?: (text: string) => void;
  /** Before the first letter can be typed. */
  readonly onEnter?: () => void;
  readonly onLeave?: () => void;
  /** The cursor was moved by a hand. */
  readonly onCursor?: (offset: number) => void;
  /** Once the text itself has nothing to take back. */
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
}

/** The text as people edit it. What is done to it from outside moves no cursor and is no entry of its own history. */
export interface Code {
  readonly setText: (text: string) => void;
  readonly setFormat: (format: TextFormat) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly setFaults: (faults: readonly CodeFault[]) => void;
  readonly choose: (range: Range | null, scroll: boolean) => void;
  readonly goTo: (offset: number) => void;
  /** What was typed is drawn: from here on the journey's own history takes it back. */
  readonly forget: () => void;
  readonly hasFocus: () => boolean;
  readonly close: () => void;
}

const languages = { yaml, json };

export function openCode(parts: CodeParts): Code {
  const [mode, readOnly, past] = [new Compartment(), new Compartment(), new Compartment()];
  const own =
    (depth: (state: EditorState) => number, step: (view: EditorView) => boolean, beyond?: () => void) =>
    (view: EditorView): boolean => {
      if (view.state.readOnly) return true;
      if (depth(view.state) > 0) return step(view);
      beyond?.();
      return true;
    };
  const view = new EditorView({
    parent: parts.parent,
    doc: parts.text,
    extensions: [
      keymap.of([
        { key: 'Mod-z', run: own(undoDepth, undo, parts.onUndo), preventDefault: true },
        { key: 'Mod-y', run: own(redoDepth, redo, parts.onRedo), preventDefault: true },
        { key: 'Mod-Shift-z', run: own(redoDepth, redo, parts.onRedo), preventDefault: true },
        { key: 'F8', run: nextDiagnostic },
        ...completionKeymap,
        ...closeBracketsKeymap,
        // Escape is the page's when there is nothing to close; Tab leads on to what comes next.
        ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
      ]),
      mode.of(languages.yaml()),
      readOnly.of(EditorState.readOnly.of(false)),
      past.of(history()),
      lineNumbers(),
      lintGutter(),
      highlightActiveLine(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      indentUnit.of('  '),
      EditorView.lineWrapping,
      chosenLines,
      codeLook,
      phrasesIn(parts.language),
      EditorView.contentAttributes.of({
        'aria-label': parts.label,
        ...(parts.describedBy !== undefined && { 'aria-describedby': parts.describedBy }),
        spellcheck: 'false',
        tabindex: '0',
      }),
      parts.extra ?? [],
      EditorView.domEventHandlers({ focus: () => parts.onEnter?.() }),
      EditorView.updateListener.of(({ state, docChanged, selectionSet, transactions, focusChanged, view: now }) => {
        const byDrawing = transactions.some((transaction) => transaction.annotation(fromDrawing));
        if (docChanged && !byDrawing) parts.onType?.(state.doc.toString());
        else if (selectionSet && !byDrawing && now.hasFocus) parts.onCursor?.(state.selection.main.head);
        if (focusChanged && !now.hasFocus) parts.onLeave?.();
      }),
    ],
  });
  const within = (offset: number): number => Math.min(offset, view.state.doc.length);
  return {
    setText: (text) => {
      const change = replaceText(view.state, text);
      if (change) view.dispatch(change);
    },
    setFormat: (format) => view.dispatch({ effects: mode.reconfigure(languages[format]()) }),
    setReadOnly: (next) =>
      view.dispatch({
        effects: readOnly.reconfigure([
          EditorState.readOnly.of(next),
          EditorView.contentAttributes.of({ 'aria-readonly': String(next) }),
        ]),
      }),
    setFaults: (faults) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          faults.map(({ from, to, ...fault }) => ({ ...fault, from: within(from), to: within(to) })),
        ),
      ),
    choose: (range, scroll) => {
      const effects = [markChosen.of(range)];
      view.dispatch({ effects });
      if (range && scroll)
        view.dispatch({ effects: EditorView.scrollIntoView(within(range.from), { y: 'start', yMargin: 24 }) });
    },
    goTo: (offset) => {
      view.dispatch({
        selection: { anchor: within(offset) },
        effects: EditorView.scrollIntoView(within(offset), { y: 'center' }),
      });
      view.focus();
    },
    forget: () => {
      view.dispatch({ effects: past.reconfigure([]) });
      view.dispatch({ effects: past.reconfigure(history()) });
    },
    hasFocus: () => view.hasFocus,
    close: () => view.destroy(),
  };
}
