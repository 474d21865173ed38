import { canConnect } from '@olle/shared/journey/operations/outputs';
import { type Connection, type Edge, type FinalConnectionState, useReactFlow } from '@xyflow/react';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { outputOfEdge } from './edges.ts';

const edgeOf = ({ source, sourceHandle, target }: Connection | Edge) => ({
  from: source,
  output: sourceHandle ?? 'next',
  to: target,
});

/** Drawing edges: on a card they connect, in the void they ask for a new one. */
export function useConnections() {
  const store = useEditorStore();
  const flow = useReactFlow();
  return {
    isValidConnection: (connection: Connection | Edge): boolean => {
      const document = documentOf(store.getState());
      return canConnect(document, edgeOf(connection));
    },
    onConnect: (connection: Connection): void => store.getState().apply({ type: 'connect', edge: edgeOf(connection) }),
    onReconnect: (old: Edge, connection: Connection): void =>
      store.getState().apply({ type: 'reconnect', edge: outputOfEdge(old.id), to: edgeOf(connection) }),
    onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
      const { fromHandle, fromNode, toNode } = state;
      if (toNode || !fromNode || fromHandle?.type !== 'source') return;
      const { clientX: x, clientY: y } =
        'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
      const at = flow.screenToFlowPosition({ x: x - 124, y });
      store
        .getState()
        .openPicker({ screen: { x, y }, at, from: { node: fromNode.id, output: fromHandle.id ?? 'next' } });
    },
  };
}
