import { useEffect, useState } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import { type Autosaver, createAutosaver, type SaveState } from './autosaver.ts';
import { keepLocalCopy, localCopyOf } from './local-copy.ts';
import { putDraft } from './put-draft.ts';

interface Autosave {
  readonly state: SaveState;
  readonly saver: Autosaver | null;
  /** What the server said of the last draft it saved. */
  readonly serverProblems: readonly ShownProblem[];
}

/** Keeps the draft saved while the page is open, and what could not be saved in this browser. */
export function useAutosave(revision: number): Autosave {
  const store = useEditorStore();
  const [state, report] = useState<SaveState>({ kind: 'saved', at: null });
  const [serverProblems, found] = useState<readonly ShownProblem[]>([]);
  const [saver, setSaver] = useState<Autosaver | null>(null);

  // The revision is where this page began; later ones are the saver's own affair.
  useEffect(() => {
    const { journeyId } = store.getState();
    const made = createAutosaver(documentOf(store.getState()), revision, {
      put: (document, on) => putDraft(journeyId, document, on, found),
      report: (next) => {
        if (next.kind === 'saved') keepLocalCopy(journeyId, null);
        if (next.kind === 'failed') keepLocalCopy(journeyId, made.unsaved());
        report(next);
      },
    });
    setSaver(made);
    const left = localCopyOf(journeyId, revision);
    const unsubscribe = store.subscribe((now) => made.changed(documentOf(now)));
    if (left) store.getState().replace(left);
    const keep = (): void => keepLocalCopy(journeyId, made.unsaved());
    window.addEventListener('pagehide', keep);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', keep);
      keep();
      void made.flush().finally(() => made.stop());
    };
  }, [store]);

  return { state, saver, serverProblems };
}
