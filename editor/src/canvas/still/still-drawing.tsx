import '@xyflow/react/dist/base.css';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { applyNodeChanges, type NodeTypes, ReactFlow, type ReactFlowProps } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { type CardNode, cardsOf } from '../flow/cards.ts';
import { edgeNames } from '../flow/edge-names.ts';
import { drawnEdges } from '../flow/edges.ts';
import { JourneyEdge } from '../flow/journey-edge.tsx';
import { LeapEdge } from '../flow/leap-edge.tsx';
import { type NoteNode, noteNodes } from '../flow/notes/note-nodes.ts';
import { StillNote } from '../flow/notes/still-note.tsx';
import { StartCard } from '../flow/start-card.tsx';
import { StepCard } from '../flow/step-card.tsx';
import { nothing, onlyNodes } from '../store/selection.ts';

const plain: NodeTypes = { step: StepCard, start: StartCard, note: StillNote };
const edgeTypes = { journey: JourneyEdge, leap: LeapEdge };
type Drawn = CardNode | NoteNode;

interface StillDrawingProps
  extends Pick<ReactFlowProps, 'viewport' | 'onViewportChange' | 'onNodeClick' | 'onPaneClick' | 'proOptions'> {
  readonly document: JourneyDocument;
  readonly withNotes?: boolean;
  readonly nodeTypes?: NodeTypes;
  readonly focus?: string | null;
  /** Of edges that look otherwise, by `from/output`. */
  readonly edgeClass?: (id: string) => string;
}

/** A drawing that is only looked at: everything is there, and nothing can be moved. */
export function StillDrawing({
  document,
  withNotes = false,
  nodeTypes = plain,
  focus = null,
  edgeClass,
  ...rest
}: StillDrawingProps) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const [nodes, setNodes] = useState(() => nodesIn(document, focus, withNotes, []));
  useEffect(() => setNodes((before) => nodesIn(document, focus, withNotes, before)), [document, focus, withNotes]);
  const edges = useMemo(
    () =>
      drawnEdges(document, nothing, edgeNames(document, language, t)).map((edge) => ({
        ...edge,
        className: edgeClass?.(edge.id) ?? '',
      })),
    [document, edgeClass, language, t],
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={(changes) => setNodes((before) => applyNodeChanges<Drawn>(measures(changes), before))}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      deleteKeyCode={null}
      disableKeyboardA11y
      panOnScroll
      zoomOnDoubleClick={false}
      minZoom={0.2}
      maxZoom={1.5}
      ariaLabelConfig={t.flow}
      {...rest}
    />
  );
}

function nodesIn(document: JourneyDocument, focus: string | null, withNotes: boolean, before: Drawn[]): Drawn[] {
  const cards = cardsIn(
    document,
    focus,
    before.filter((node) => node.type !== 'note'),
  );
  if (!withNotes) return cards;
  const notes = noteNodes(
    document,
    before.filter((node) => node.type === 'note'),
  );
  return [...notes.filter(({ data: { note } }) => note.text.trim() !== ''), ...cards];
}

/** Everything is drawn, so everything is measured: a guess at where lines begin would stand for ever. */
const cardsIn = (document: JourneyDocument, focus: string | null, before: readonly CardNode[]): CardNode[] =>
  cardsOf({ shown: document, branches: new Map() }, focus === null ? nothing : onlyNodes(focus), before).map((card) => {
    if (!card.handles) return card;
    const { handles: _handles, measured: _measured, ...rest } = card;
    return rest;
  });

type Changes = Parameters<NonNullable<ReactFlowProps<Drawn>['onNodesChange']>>[0];
/** What the cards measure is the drawing's own; all else is the document's. */
const measures = (changes: Changes): Changes => changes.filter(({ type }) => type === 'dimensions');
