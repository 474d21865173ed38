import { validate } from '@olle/shared/journey/validate';
import { useEffect } from 'react';
import { useEditor, useEditorStore } from './editor-context.tsx';
import { documentOf } from './editor-store.ts';
import { mergeProblems } from './merge-problems.ts';
import type { ShownProblem } from './shown-problem.ts';
import { whenIdle } from './when-idle.ts';

/** Validation reads every template: it follows the typing instead of standing in its way. */
const pause = 150;

export function useProblems(serverProblems: readonly ShownProblem[]): void {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  useEffect(() => {
    let callOff: (() => void) | undefined;
    const timer = setTimeout(() => {
      callOff = whenIdle(() => store.getState().setProblems(mergeProblems(validate(document), serverProblems)));
    }, pause);
    return () => {
      clearTimeout(timer);
      callOff?.();
    };
  }, [store, document, serverProblems]);
}
