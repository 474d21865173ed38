import type { JourneyDocument } from '@olle/shared/journey/document';
import { ReactFlowProvider, type Viewport } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import canvasClasses from '../flow/canvas.module.css';
import type { Places } from '../layout/tidy.ts';
import { StillDrawing } from '../still/still-drawing.tsx';
import { EditorProvider } from '../store/editor-context.tsx';
import { createEditorStore } from '../store/editor-store.ts';
import classes from './compare.module.css';
import { ComparedStart, ComparedStep, DifferencesContext } from './compared-card.tsx';
import type { CardDifference } from './differences.ts';

const nodeTypes = { step: ComparedStep, start: ComparedStart };

interface ComparePaneProps {
  readonly journeyId: string;
  readonly label: string;
  /** The other side has the same name. */
  readonly twin?: boolean;
  readonly document: JourneyDocument;
  readonly places: Places;
  readonly differences: ReadonlyMap<string, CardDifference>;
  /** Ways that only this side has. */
  readonly edges: ReadonlySet<string>;
  readonly side: 'before' | 'after';
  readonly focus: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly viewport: Viewport;
  readonly onViewport: (viewport: Viewport) => void;
}

/** One side of a comparison: a drawing to look at, which moves with the other. */
export function ComparePane(props: ComparePaneProps) {
  const { journeyId, label, document, places, differences, edges, side, focus, viewport } = props;
  const shown = useMemo(() => ({ ...document, layout: { ...places } }), [document, places]);
  const store = useMemo(() => createEditorStore({ journeyId, document: shown, readOnly: true }), [journeyId, shown]);
  const own = (side === 'after' ? classes.newWay : classes.oldWay) ?? '';
  const edgeClass = useCallback((id: string) => (edges.has(id) ? own : ''), [edges, own]);
  return (
    <section className={classes.pane} aria-label={props.twin ? `${label} (2)` : label}>
      <h2 className={classes.label}>{label}</h2>
      <EditorProvider store={store}>
        <DifferencesContext value={differences}>
          <ReactFlowProvider>
            <div className={`${canvasClasses.canvas} ${classes.drawing}`}>
              <StillDrawing
                document={shown}
                nodeTypes={nodeTypes}
                focus={focus}
                edgeClass={edgeClass}
                viewport={viewport}
                onViewportChange={props.onViewport}
                onNodeClick={(_, { id }) => props.onFocus(id)}
                onPaneClick={() => props.onFocus(null)}
                proOptions={{ hideAttribution: side === 'after' }}
              />
            </div>
          </ReactFlowProvider>
        </DifferencesContext>
      </EditorProvider>
    </section>
  );
}
