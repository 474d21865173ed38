import { triggerId } from '@olle/shared/journey/document';
import { canConnect, hasOutput } from '@olle/shared/journey/operations/outputs';
import { type Connection, type Edge, type FinalConnectionState, type HandleType, useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { outputOfEdge } from './edges.ts';

const edgeOf = ({ source, sourceHandle, target }: Connection | Edge) => ({
  from: source,
  output: sourceHandle ?? 'next',
  to: target,
});

/** Drawing edges: on a card they connect, in the void they ask for a new one; an end that is let go there is loose. */
export function useConnections() {
  const t = useMessages('canvas').gestures;
  const toast = useToast();
  const store = useEditorStore();
  const flow = useReactFlow();
  // Every line is given these: with others at every frame, all would be drawn anew.
  return useMemo(() => {
    /** The edge whose end is held, if it is not a new one. */
    let held: Edge | null = null;
    const refuse = ({ toNode, isValid, fromHandle, fromNode }: FinalConnectionState): void => {
      if (!toNode || isValid || !fromNode || toNode.id === fromNode.id) return;
      const forward = fromHandle?.type === 'source';
      const [from, to] = forward ? [fromNode, toNode] : [toNode, fromNode];
      const output = forward ? (fromHandle.id ?? 'next') : undefined;
      // Two outputs, or two inputs, are plainly no connection; a circle has to be explained.
      if (output === undefined || hasOutput(documentOf(store.getState()), from.id, output))
        toast.refused(to.id === triggerId ? t.noWayToStart : t.faults.cycle);
    };
    return {
      isValidConnection: (connection: Connection | Edge): boolean =>
        canConnect(without(documentOf(store.getState()), held), edgeOf(connection)),
      onConnect: (connection: Connection): void =>
        store.getState().apply({ type: 'connect', edge: edgeOf(connection) }),
      onReconnectStart: (_event: unknown, edge: Edge): void => {
        held = edge;
      },
      onReconnect: (old: Edge, connection: Connection): void =>
        store.getState().apply({ type: 'reconnect', edge: outputOfEdge(old.id), to: edgeOf(connection) }),
      onReconnectEnd: (_event: unknown, edge: Edge, _end: HandleType, state: FinalConnectionState): void => {
        held = null;
        if (state.isValid) return;
        if (state.toNode) refuse(state);
        else {
          const loose = outputOfEdge(edge.id);
          store.getState().apply({ type: 'disconnect', outputs: [loose] });
          // Whatever was done since stays done.
          toast.done(t.detached, () =>
            store.getState().apply({ type: 'connect', edge: { ...loose, to: edge.target } }),
          );
        }
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
        if (held) return;
        const { fromHandle, fromNode, toNode } = state;
        if (toNode) refuse(state);
        if (toNode || !fromNode || fromHandle?.type !== 'source') return;
        const { clientX: x, clientY: y } =
          'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
        const at = flow.screenToFlowPosition({ x: x - 124, y });
        store
          .getState()
          .openPicker({ screen: { x, y }, at, from: { node: fromNode.id, output: fromHandle.id ?? 'next' } });
      },
    };
  }, [store, flow, toast, t]);
}

/** The drawing without the edge that is held: its own way is no circle. */
function without(document: ReturnType<typeof documentOf>, held: Edge | null): ReturnType<typeof documentOf> {
  if (!held) return document;
  const { from, output } = outputOfEdge(held.id);
  return { ...document, edges: document.edges.filter((edge) => edge.from !== from || edge.output !== output) };
}
