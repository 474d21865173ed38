import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import { firstView } from './first-view.ts';
import { isNote } from './notes/note-nodes.ts';
import { paletteRoom } from './palette-room.ts';

/** Sets the view once, as soon as it is known how large the canvas is. */
export function useFirstView(): void {
  const known = useStore(({ width, height, nodes }) => width > 0 && height > 0 && nodes.length > 0);
  const store = useEditorStore();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const done = useRef(false);
  useEffect(() => {
    if (!known || done.current) return;
    done.current = true;
    const { width, height } = canvas.getState();
    const left = paletteRoom(width, store.getState().readOnly);
    // Notes may lie far off: reading begins at the steps.
    const cards = flow.getNodes().filter(({ id }) => !isNote(id));
    void flow.setViewport(firstView(flow.getNodesBounds(cards), { width, height, left }));
  }, [known, flow, canvas, store]);
}
