import type { Simulation } from '@olle/shared/simulate/simulate';
import { useEffect } from 'react';
import { marksOf } from '../run/marks-of.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';

type Way = Pick<Simulation, 'steps'> & { readonly enteredAt?: string };

/** Draws a rehearsed way over the canvas for as long as it is there. */
export function useMarks(way: Way | null): void {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  useEffect(() => {
    if (!way || way.steps.length === 0) return;
    const [first] = way.steps;
    const last = way.steps.at(-1);
    const position = last?.outcome === 'waiting' ? { nodeId: last.nodeId, since: last.arrivedAt, until: null } : null;
    const enteredAt = way.enteredAt ?? first?.arrivedAt ?? '';
    store.getState().setMarks(marksOf({ steps: [...way.steps], enteredAt, position }, document));
    return () => store.getState().setMarks(null);
  }, [store, document, way]);
}
