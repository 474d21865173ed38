import { ReactFlowProvider, useNodesInitialized } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import canvasClasses from '../flow/canvas.module.css';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import { placesOf } from '../layout/places.ts';
import type { Places } from '../layout/tidy.ts';
import { StillDrawing } from '../still/still-drawing.tsx';
import { EditorProvider, useEditorStore } from '../store/editor-context.tsx';
import { createEditorStore, documentOf } from '../store/editor-store.ts';
import classes from './share.module.css';

/** Around the drawing, and below the last card for its outputs and counts. */
const margin = 48;
const below = 72;
/** Lines follow a frame after the cards that they join. */
const settleMs = 150;

/** The whole drawing in its own size, out of sight: on the screen only what is in view is drawn. */
export function PictureStage({ onDrawn }: { readonly onDrawn: (element: HTMLElement) => void }) {
  const store = useEditorStore();
  const element = useRef<HTMLDivElement>(null);
  const still = useMemo(() => {
    const { journeyId, overlay, figures, past } = store.getState();
    const made = createEditorStore({ journeyId, document: documentOf(store.getState()), readOnly: true });
    made.setState({ overlay, figures, past });
    return made;
  }, [store]);
  const document = documentOf(still.getState());
  const { left, top, width, height } = sizeOf(placesOf(document));
  return (
    <div className={classes.stage} aria-hidden inert>
      <EditorProvider store={still}>
        <ReactFlowProvider>
          <div ref={element} className={`${canvasClasses.canvas} ${classes.picture}`} style={{ width, height }}>
            <StillDrawing
              document={document}
              viewport={{ x: margin - left, y: margin - top, zoom: 1 }}
              proOptions={{ hideAttribution: true }}
            />
            <WhenDrawn onDrawn={() => element.current && onDrawn(element.current)} />
          </div>
        </ReactFlowProvider>
      </EditorProvider>
    </div>
  );
}

function WhenDrawn({ onDrawn }: { readonly onDrawn: () => void }) {
  const measured = useNodesInitialized();
  useEffect(() => {
    if (!measured) return;
    const timer = setTimeout(onDrawn, settleMs);
    return () => clearTimeout(timer);
  }, [measured]);
  return null;
}

function sizeOf(places: Places) {
  const all = Object.values(places);
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  return {
    left,
    top,
    width: Math.ceil(Math.max(...all.map(({ x }) => x)) + cardWidth - left + 2 * margin),
    height: Math.ceil(Math.max(...all.map(({ y }) => y)) + cardHeight + below - top + 2 * margin),
  };
}
