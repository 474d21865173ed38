import { ReactFlowProvider, type Rect, useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import canvasClasses from '../flow/canvas.module.css';
import { StillDrawing } from '../still/still-drawing.tsx';
import { EditorProvider, useEditorStore } from '../store/editor-context.tsx';
import { createEditorStore, documentOf } from '../store/editor-store.ts';
import classes from './share.module.css';

/** Around the drawing, and below the last card for its outputs and counts. */
const margin = 48;
const below = 72;
/** Lines follow a frame after the cards that they join. */
const settleMs = 150;
const unmeasured: Rect = { x: 0, y: 0, width: 800, height: 600 };

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
  const [bounds, setBounds] = useState<Rect | null>(null);
  const { x, y, width, height } = bounds ?? unmeasured;
  useEffect(() => {
    if (!bounds) return;
    const timer = setTimeout(() => element.current && onDrawn(element.current), settleMs);
    return () => clearTimeout(timer);
  }, [bounds]);
  return (
    <div className={classes.stage} aria-hidden inert>
      <EditorProvider store={still}>
        <ReactFlowProvider>
          <div
            ref={element}
            className={`${canvasClasses.canvas} ${classes.picture}`}
            style={{ width: Math.ceil(width + 2 * margin), height: Math.ceil(height + below + 2 * margin) }}
          >
            <StillDrawing
              document={documentOf(still.getState())}
              withNotes
              viewport={{ x: margin - x, y: margin - y, zoom: 1 }}
              proOptions={{ hideAttribution: true }}
            />
            <Measure onMeasured={setBounds} />
          </div>
        </ReactFlowProvider>
      </EditorProvider>
    </div>
  );
}

/** Cards and notes are as high as what they say. */
function Measure({ onMeasured }: { readonly onMeasured: (bounds: Rect) => void }) {
  const measured = useNodesInitialized();
  const { getNodes, getNodesBounds } = useReactFlow();
  useEffect(() => {
    if (measured) onMeasured(getNodesBounds(getNodes()));
  }, [measured]);
  return null;
}
