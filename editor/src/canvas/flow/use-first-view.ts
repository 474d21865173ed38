import { useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { firstView } from './fitted.ts';
import { boundsOf } from './look-at.ts';
import { isNote } from './notes/note-nodes.ts';
import { viewRoom } from './view-room.ts';

/** By then the bars above the drawing have their height, in ms. */
const settled = 1_500;

/** Sets the view as soon as it is known how large the canvas is; anew where a bar takes of it before anybody moved the view. */
export function useFirstView(): void {
  const size = useStore(({ width, height, nodes }) =>
    width > 0 && height > 0 && nodes.length > 0 ? `${width}x${height}` : '',
  );
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const set = useRef<{ readonly at: number; readonly view: string } | null>(null);
  useEffect(() => {
    if (size === '') return;
    const { at = Date.now(), view } = set.current ?? {};
    if (view !== undefined && (view !== seen(flow.getViewport()) || Date.now() - at > settled)) return;
    const all = flow.getNodes();
    const steps = all.filter(({ id }) => !isNote(id));
    const next = firstView(boundsOf(flow, steps), viewRoom(canvas.getState()), boundsOf(flow, all));
    void flow.setViewport(next);
    set.current = { at, view: seen(next) };
  }, [size, flow, canvas]);
}

const seen = ({ x, y, zoom }: Viewport): string => `${Math.round(x)} ${Math.round(y)} ${zoom.toFixed(3)}`;
