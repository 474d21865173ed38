import '@xyflow/react/dist/base.css';
import { type NodeChange, ReactFlow, SelectionMode } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { contextMenuOf } from '../commands/context-menu-of.ts';
import { showSheet } from '../commands/panel-focus.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { nothing } from '../store/selection.ts';
import { Around } from './around.tsx';
import classes from './canvas.module.css';
import type { CardNode } from './cards.ts';
import { JourneyEdge } from './journey-edge.tsx';
import { LeapEdge } from './leap-edge.tsx';
import { NoteCard } from './notes/note-card.tsx';
import { isNote, type NoteNode } from './notes/note-nodes.ts';
import { useCanvasNotes } from './notes/use-canvas-notes.ts';
import { StartCard } from './start-card.tsx';
import { StepCard } from './step-card.tsx';
import { useCanvasCards } from './use-canvas-cards.ts';
import { useCanvasEdges } from './use-canvas-edges.ts';
import { useCarry } from './use-carry.ts';
import { useConnections } from './use-connections.ts';
import { useDrop } from './use-drop.ts';
import { useFirstView } from './use-first-view.ts';
import { useFolding } from './use-folding.ts';
import { useView } from './use-view.ts';

const nodeTypes = { step: StepCard, start: StartCard, note: NoteCard };
const edgeTypes = { journey: JourneyEdge, leap: LeapEdge };

export function Canvas() {
  const t = useMessages('canvas');
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const drag = useView((state) => state.drag);
  const folding = useFolding();
  const { cards, onCardsChange, settle } = useCanvasCards(folding);
  const { notes, onNotesChange } = useCanvasNotes();
  const { edges, onEdgesChange } = useCanvasEdges(folding);
  const nodes = useMemo(() => [...notes, ...cards], [notes, cards]);
  const connections = useConnections();
  const { drags, onPointerDownCapture } = useCarry(settle);
  const drop = useDrop();
  const scope = useCanvasScope();
  const letGo = useCallback(() => store.getState().select(nothing), [store]);
  useFirstView();

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode | NoteNode>[]) => {
      const ofNotes = changes.filter((change) => isNote(nodeOf(change)));
      const ofCards = changes.filter((change) => !isNote(nodeOf(change)));
      // Each change is of the kind of node that its id names.
      if (ofNotes.length > 0) onNotesChange(ofNotes as NodeChange<NoteNode>[]);
      if (ofCards.length > 0) onCardsChange(ofCards as NodeChange<CardNode>[]);
    },
    [onCardsChange, onNotesChange],
  );

  return (
    <section
      className={classes.canvas}
      aria-label={t.canvas}
      aria-describedby="drawing-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: from here arrow keys lead to every card, also to those out of sight.
      tabIndex={0}
      data-keys="drawing"
      data-drag={drag}
      onPointerDownCapture={onPointerDownCapture}
      onContextMenu={contextMenuOf(scope)}
      {...(readOnly ? {} : drop)}
    >
      <span id="drawing-keys" hidden>
        {t.commands.keys}
      </span>
      <ReactFlow<CardNode | NoteNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        {...connections}
        {...drags}
        onNodeClick={(_, node) => isNote(node.id) || showSheet()}
        onPaneClick={letGo}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        deleteKeyCode={null}
        disableKeyboardA11y
        multiSelectionKeyCode={several}
        selectionMode={SelectionMode.Partial}
        selectionOnDrag={drag === 'box'}
        panOnDrag={drag === 'box' ? middleOrRight : true}
        panOnScroll
        onlyRenderVisibleElements
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={1.5}
        connectionRadius={36}
        nodeDragThreshold={3}
        ariaLabelConfig={t.flow}
        attributionPosition="bottom-left"
      >
        <Around />
      </ReactFlow>
    </section>
  );
}

/** While the left button draws a box, the others move the view. */
const middleOrRight = [1, 2];
const several = ['Shift', 'Control', 'Meta'];

const nodeOf = (change: NodeChange<CardNode | NoteNode>): string =>
  change.type === 'add' ? change.item.id : change.id;
