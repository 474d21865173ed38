import { useEffect } from 'react';
import { fetchedLater } from '../../fetched/rest.ts';
import { whenIdle } from '../../fetched/when-idle.ts';
import { useEditor, useEditorStore } from './editor-context.tsx';
import { documentOf } from './editor-store.ts';
import type { ShownProblem } from './shown-problem.ts';

/** Validation reads every template: it follows the typing instead of standing in its way. */
const pause = 150;

const validation = fetchedLater(() => import('./problems-of.ts'));

export function useProblems(serverProblems: readonly ShownProblem[]): void {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  useEffect(() => {
    let callOff: (() => void) | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      // Where it does not come, publishing still says what is wrong.
      const found = validation.here() ?? (await validation.fetch().catch(() => null));
      if (found && !over) store.getState().setProblems(found.problemsOf(document, serverProblems));
    };
    const timer = setTimeout(() => {
      callOff = whenIdle(() => void look());
    }, pause);
    return () => {
      over = true;
      clearTimeout(timer);
      callOff?.();
    };
  }, [store, document, serverProblems]);
}
