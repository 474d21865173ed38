import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { bringIntoView } from '../flow/bring-into-view.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import type { CanvasScope, Drawing } from './canvas-scope.ts';
import { openContextMenu } from './context-menu-store.ts';
import { focusWhenDrawn, markInFocus } from './focus-when-drawn.ts';
import { markedWith } from './marked-with.ts';
import { reveal } from './reveal.ts';
import { markOf, stopIn } from './walk/stops.ts';

/** What the commands of this drawing are done to; the same object for as long as the drawing is open. */
export function useNewCanvasScope(drawing: Drawing, show: (drawing: Drawing) => void): CanvasScope {
  const store = useEditorStore();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const latest = useRef({ drawing, show });
  latest.current = { drawing, show };
  return useMemo(
    () => ({
      store,
      flow,
      size: () => canvas.getState(),
      drawing: () => latest.current.drawing,
      show: (next) => latest.current.show(next),
      focused: markInFocus,
      trail: [],
      openMenu: openContextMenu,
      goTo: (selection, focus) => {
        reveal(store, selection);
        store.getState().select(selection);
        const stop = stopIn(selection);
        const mark = focus ?? (stop && markOf(stop));
        if (!mark) return;
        focusWhenDrawn(mark, () => {
          if (latest.current.drawing === 'canvas')
            return bringIntoView(flow, canvas.getState(), mark.split('/')[0] ?? mark);
          const row = markedWith(mark);
          row?.scrollIntoView({ block: 'nearest' });
          return row !== undefined;
        });
      },
    }),
    [store, flow, canvas],
  );
}
