import type { JourneyDocument } from '@olle/shared/journey/document';
import { useEffect, useState } from 'react';
import { draftSaved } from '../../api/journeys.ts';
import { whenIdle } from '../../fetched/when-idle.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { keepHistory } from '../store/history-store.ts';
import { sameDocument } from '../store/same-document.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import { type Autosaver, createAutosaver, type SaveState } from './autosaver.ts';
import { keepLocalCopy, localCopyOf } from './local-copy.ts';
import { putDraft, readProblems } from './put-draft.ts';

interface Autosave {
  readonly state: SaveState;
  readonly saver: Autosaver | null;
  /** What the server said of the last draft it saved. */
  readonly serverProblems: readonly ShownProblem[];
}

/** The history is written down after a pause, like the draft. */
const quiet = 400;

/** Keeps the draft saved while the page is open; what could not be saved, and what can be undone, in this browser. */
export function useAutosave(draft: { readonly document: JourneyDocument; readonly revision: number }): Autosave {
  const store = useEditorStore();
  const [state, report] = useState<SaveState>({ kind: 'saved', at: null });
  const [serverProblems, found] = useState<readonly ShownProblem[]>([]);
  const [saver, setSaver] = useState<Autosaver | null>(null);

  // The draft is where this page began; later ones are the saver's own affair.
  useEffect(() => {
    const { journeyId } = store.getState();
    const made = createAutosaver(draft.document, draft.revision, {
      put: (document, on, doubtful) => putDraft(journeyId, document, on, doubtful, found),
      report: (next) => {
        if (next.kind === 'saved' || next.kind === 'failed') keepCopy();
        if (next.kind === 'saved') keepSoon();
        report(next);
      },
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let callOff: (() => void) | undefined;
    const keepCopy = (): void => keepLocalCopy(journeyId, made.unsaved(), made.sent());
    const keepNow = (): void => keepHistory(journeyId, store.getState().history, made.base().revision, made.sent());
    let over = false;
    const notSoon = (): void => {
      clearTimeout(timer);
      callOff?.();
    };
    const keepSoon = (): void => {
      notSoon();
      if (over) return;
      timer = setTimeout(() => {
        callOff = whenIdle(keepNow);
      }, quiet);
    };
    setSaver(made);
    const unsubscribe = store.subscribe((now, before) => {
      made.changed(documentOf(now));
      if (now.history !== before.history) keepSoon();
    });
    const left = localCopyOf(journeyId, draft);
    if (left && !sameDocument(left, documentOf(store.getState()))) store.getState().recover(left);
    // Of a history that was kept: it may end at what is not saved yet.
    made.changed(documentOf(store.getState()));
    const keep = (): void => {
      notSoon();
      keepNow();
      keepCopy();
    };
    const saveAgain = (): void => void made.flush();
    // What the server found was said in the language of that call.
    const sayAgain = useLanguage.subscribe(({ language }, { language: before }) => {
      if (language !== before) void readProblems(journeyId).then(found, () => {});
    });
    window.addEventListener('pagehide', keep);
    window.addEventListener('online', saveAgain);
    return () => {
      unsubscribe();
      sayAgain();
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('online', saveAgain);
      keep();
      over = true;
      void made
        .flush()
        .then(keepNow)
        // The page that came instead may have been there before the last save.
        .then(() => draftSaved('now'))
        .finally(() => made.stop());
    };
  }, [store]);

  return { state, saver, serverProblems };
}
