import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { firstView } from './first-view.ts';

/** Sets the view once, as soon as the cards have been measured. */
export function useFirstView(): void {
  const measured = useNodesInitialized();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const done = useRef(false);
  useEffect(() => {
    if (!measured || done.current) return;
    done.current = true;
    const { width, height } = canvas.getState();
    void flow.setViewport(firstView(flow.getNodesBounds(flow.getNodes()), { width, height }));
  }, [measured, flow, canvas]);
}
