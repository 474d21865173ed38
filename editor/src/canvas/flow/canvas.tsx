import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, type Edge, type EdgeChange, Panel, ReactFlow } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { contextMenuOf } from '../commands/context-menu-of.ts';
import { Toolbar } from '../commands/toolbar.tsx';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { nothing } from '../store/selection.ts';
import classes from './canvas.module.css';
import { drawnEdges, outputOfEdge } from './edges.ts';
import { JourneyEdge } from './journey-edge.tsx';
import { LeapEdge } from './leap-edge.tsx';
import { Palette } from './palette.tsx';
import { StartCard } from './start-card.tsx';
import { StepCard } from './step-card.tsx';
import { useCanvasCards } from './use-canvas-cards.ts';
import { useConnections } from './use-connections.ts';
import { useDrop } from './use-drop.ts';
import { useFirstView } from './use-first-view.ts';

const nodeTypes = { step: StepCard, start: StartCard };
const edgeTypes = { journey: JourneyEdge, leap: LeapEdge };

export function Canvas() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const document = useEditor(documentOf);
  const selection = useEditor((state) => state.selection);
  const { cards, onCardsChange } = useCanvasCards();
  const edges = useMemo(() => drawnEdges(document, selection), [document, selection]);
  const connections = useConnections();
  const drop = useDrop();
  const scope = useCanvasScope();
  useFirstView();

  const onEdgesChange = useCallback(
    (changes: EdgeChange<Edge>[]) => {
      for (const change of changes) {
        if (change.type !== 'select') continue;
        const { select, selection: now } = store.getState();
        const edge = outputOfEdge(change.id);
        if (change.selected) select({ nodes: [], edge });
        else if (now.edge?.from === edge.from && now.edge.output === edge.output) select({ ...now, edge: null });
      }
    },
    [store],
  );

  return (
    <section
      className={classes.canvas}
      aria-label={t.canvas}
      tabIndex={-1}
      data-keys="drawing"
      onContextMenu={contextMenuOf(scope)}
      {...(readOnly ? {} : drop)}
    >
      <ReactFlow
        nodes={cards}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onCardsChange}
        onEdgesChange={onEdgesChange}
        {...connections}
        onPaneClick={() => store.getState().select(nothing)}
        onNodeDragStop={() => store.getState().endGesture()}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        deleteKeyCode={null}
        disableKeyboardA11y
        multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={1.5}
        connectionRadius={36}
        nodeDragThreshold={3}
        ariaLabelConfig={t.flow}
        attributionPosition="bottom-left"
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} color="var(--olle-line-strong)" />
        {!readOnly && (
          <Panel position="top-left">
            <Palette />
          </Panel>
        )}
        <Panel position="bottom-center">
          <Toolbar />
        </Panel>
      </ReactFlow>
    </section>
  );
}
