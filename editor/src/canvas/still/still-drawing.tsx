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
import { StartCard } from '../flow/start-card.tsx';
import { StepCard } from '../flow/step-card.tsx';
import { nothing, onlyNodes } from '../store/selection.ts';

const plain: NodeTypes = { step: StepCard, start: StartCard };
const edgeTypes = { journey: JourneyEdge, leap: LeapEdge };

interface StillDrawingProps
  extends Pick<ReactFlowProps, 'viewport' | 'onViewportChange' | 'onNodeClick' | 'onPaneClick' | 'proOptions'> {
  readonly document: JourneyDocument;
  readonly nodeTypes?: NodeTypes;
  readonly focus?: string | null;
  /** Of edges that look otherwise, by `from/output`. */
  readonly edgeClass?: (id: string) => string;
}

/** A drawing that is only looked at: everything is there, and nothing can be moved. */
export function StillDrawing({ document, nodeTypes = plain, focus = null, edgeClass, ...rest }: StillDrawingProps) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const [cards, setCards] = useState<CardNode[]>(() => cardsIn(document, focus, []));
  useEffect(() => setCards((before) => cardsIn(document, focus, before)), [document, focus]);
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
      nodes={cards}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={(changes) => setCards((before) => applyNodeChanges<CardNode>(measures(changes), before))}
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

/** Everything is drawn, so everything is measured: a guess at where lines begin would stand for ever. */
const cardsIn = (document: JourneyDocument, focus: string | null, before: readonly CardNode[]): CardNode[] =>
  cardsOf({ shown: document, branches: new Map() }, focus === null ? nothing : onlyNodes(focus), before).map((card) => {
    if (!card.handles) return card;
    const { handles: _handles, measured: _measured, ...rest } = card;
    return rest;
  });

type Changes = Parameters<NonNullable<ReactFlowProps<CardNode>['onNodesChange']>>[0];
/** What the cards measure is the drawing's own; all else is the document's. */
const measures = (changes: Changes): Changes => changes.filter(({ type }) => type === 'dimensions');
