import { isNodeType } from '@olle/shared/nodes/definitions';
import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { useEditorStore } from '../store/editor-context.tsx';
import { dragType } from './drag-type.ts';
import { outputOfEdge } from './edges.ts';
import { spotAt } from './spot-at.ts';
import { useAddCard } from './use-add-card.ts';
import { viewOf } from './view-store.ts';

const nobody: ReadonlySet<string> = new Set();

/** Cards dragged from the palette: onto an edge they go in between, onto an open output behind it, elsewhere they stand where they were dropped. */
export function useDrop() {
  const view = viewOf(useEditorStore());
  const flow = useReactFlow();
  const addCard = useAddCard();
  const aim = (over: string | null): void => {
    const { carry, setCarry } = view.getState();
    if (!carry || carry.over !== over) setCarry({ id: '', take: 'step', ids: nobody, over, fault: null });
  };
  return {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      aim(spotAt({ x: event.clientX, y: event.clientY }));
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) view.getState().setCarry(null);
    },
    onDrop: (event: DragEvent): void => {
      view.getState().setCarry(null);
      const type = event.dataTransfer.getData(dragType);
      if (!isNodeType(type)) return;
      event.preventDefault();
      const spot = spotAt({ x: event.clientX, y: event.clientY });
      if (spot === null) {
        addCard(type, { at: flow.screenToFlowPosition({ x: event.clientX - 124, y: event.clientY - 20 }) });
      } else {
        const { from, output } = outputOfEdge(spot);
        addCard(type, { from: { node: from, output } });
      }
    },
  };
}
