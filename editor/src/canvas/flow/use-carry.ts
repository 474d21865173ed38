import { triggerId } from '@olle/shared/journey/document';
import { branchOf } from '@olle/shared/journey/operations/branch';
import { type Node, useReactFlow } from '@xyflow/react';
import { type PointerEvent, useMemo } from 'react';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import { outputOfEdge } from './edges.ts';
import { faultOf, relocationOf, staysThere } from './relocation.ts';
import { spotAt } from './spot-at.ts';
import { viewOf } from './view-store.ts';

type Grip = MouseEvent | TouchEvent;

/** What is dragged along with the card that the hand holds, and where everything stood. */
interface Train {
  readonly from: { readonly x: number; readonly y: number };
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/**
 * A card that is let go over an edge or an open output is put there; held by its grip, or with Alt, its whole branch goes
 * along. Anywhere else it only stands elsewhere.
 */
export function useCarry(settle: () => void): {
  /** Where the hand took hold; a drag begins only some pixels later. */
  readonly onPointerDownCapture: (event: PointerEvent) => void;
  readonly drags: {
    readonly onNodeDragStart: (event: Grip, node: Node) => void;
    readonly onNodeDrag: (event: Grip, node: Node) => void;
    readonly onNodeDragStop: () => void;
  };
} {
  const t = useMessages('canvas').gestures;
  const toast = useToast();
  const store = useEditorStore();
  const flow = useReactFlow();
  // React Flow takes other handlers for other settings, and tells every card.
  return useMemo(() => {
    let train: Train | null = null;
    let held = false;
    const view = viewOf(store);
    const drags = {
      onNodeDragStart: (event: Grip, node: Node): void => {
        const document = documentOf(store.getState());
        const { nodes } = store.getState().selection;
        const alone = !nodes.includes(node.id) || nodes.length === 1;
        if (node.id === triggerId || !alone || !document.nodes.some(({ id }) => id === node.id)) return;
        const folded = view.getState().folded.has(node.id);
        const take = folded || event.altKey || held ? 'branch' : 'step';
        const ids = new Set(take === 'branch' ? branchOf(document, node.id) : [node.id]);
        const places = [...ids].flatMap((id) => {
          const other = id === node.id ? undefined : flow.getNode(id);
          return other ? [[id, other.position] as const] : [];
        });
        train = { from: node.position, places: new Map(places) };
        view.getState().setCarry({ id: node.id, take, ids, over: null, fault: null });
      },
      onNodeDrag: (event: Grip, node: Node): void => {
        const { carry, setCarry } = view.getState();
        if (carry?.id !== node.id) return;
        follow(flow, train, node.position);
        const over = spotAt(pointOf(event), carry.ids);
        if (over === carry.over) return;
        const document = documentOf(store.getState());
        const relocation = over === null ? null : { ...carry, onto: outputOfEdge(over) };
        // On its own line it is where it was.
        if (!relocation || staysThere(document, relocation)) setCarry({ ...carry, over: null, fault: null });
        else setCarry({ ...carry, over, fault: faultOf(document, relocation) });
      },
      onNodeDragStop: (): void => {
        const { carry, setCarry } = view.getState();
        train = null;
        setCarry(null);
        const state = store.getState();
        if (carry?.over && carry.fault) {
          toast.refused(t.faults[carry.fault]);
          settle();
        } else if (carry?.over) {
          const { id, take, over } = carry;
          state.apply(relocationOf(documentOf(state), { id, take, onto: outputOfEdge(over) }));
          state.select(onlyNodes(id));
        }
        state.endGesture();
      },
    };
    const onPointerDownCapture = ({ target }: PointerEvent): void => {
      held = target instanceof Element && target.closest('[data-grip]') !== null;
    };
    return { drags, onPointerDownCapture };
  }, [store, flow, toast, t, settle]);
}

function follow(flow: ReturnType<typeof useReactFlow>, train: Train | null, at: { x: number; y: number }): void {
  if (!train || train.places.size === 0) return;
  const [dx, dy] = [at.x - train.from.x, at.y - train.from.y];
  flow.setNodes((cards) =>
    cards.map((card) => {
      const place = train.places.get(card.id);
      return place ? { ...card, position: { x: place.x + dx, y: place.y + dy } } : card;
    }),
  );
}

const pointOf = (event: Grip): { x: number; y: number } => {
  const { clientX: x, clientY: y } = 'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x, y };
};
