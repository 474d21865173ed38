import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import { firstView } from './first-view.ts';
import { paletteRoom } from './palette-room.ts';

/** Sets the view once, as soon as the cards have been measured. */
export function useFirstView(): void {
  const measured = useNodesInitialized();
  const store = useEditorStore();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const done = useRef(false);
  useEffect(() => {
    if (!measured || done.current) return;
    done.current = true;
    const { width, height } = canvas.getState();
    const left = paletteRoom(width, store.getState().readOnly);
    void flow.setViewport(firstView(flow.getNodesBounds(flow.getNodes()), { width, height, left }));
  }, [measured, flow, canvas, store]);
}
