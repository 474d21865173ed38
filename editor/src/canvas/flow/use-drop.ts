import { isNodeType } from '@olle/shared/nodes/definitions';
import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import { dragType } from './drag-type.ts';
import { outputOfEdge } from './edges.ts';
import { useAddCard } from './use-add-card.ts';

/** Cards dragged from the palette: onto an edge they go in between, elsewhere they stand where they were dropped. */
export function useDrop() {
  const store = useEditorStore();
  const flow = useReactFlow();
  const addCard = useAddCard();
  const aim = (edge: string | undefined): void => {
    const { select, selection } = store.getState();
    const before = selection.edge && `${selection.edge.from}/${selection.edge.output}`;
    if (before !== (edge ?? null)) select({ nodes: [], edge: edge === undefined ? null : outputOfEdge(edge) });
  };
  return {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      aim(edgeAt(event));
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) aim(undefined);
    },
    onDrop: (event: DragEvent): void => {
      const type = event.dataTransfer.getData(dragType);
      if (!isNodeType(type)) return;
      event.preventDefault();
      const edge = edgeAt(event);
      const at = flow.screenToFlowPosition({ x: event.clientX - 124, y: event.clientY - 20 });
      addCard(type, edge === undefined ? { at } : { on: outputOfEdge(edge) });
    },
  };
}

/** The edge under the pointer, within the wide invisible line that also makes it easy to hover. */
function edgeAt({ clientX, clientY }: { clientX: number; clientY: number }): string | undefined {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const { edge } = element instanceof SVGElement ? element.dataset : { edge: undefined };
    if (edge) return edge;
  }
  return undefined;
}
