import { triggerId } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { useSearch } from '@tanstack/react-router';
import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { lookAt } from '../flow/look-at.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';

/** A link that names a step opens there: it is chosen, and in the middle of the view. */
export function useSharedNode(): void {
  const { node } = useSearch({ from: '/frame/journeys/$journeyId' });
  const t = useMessages('canvas').share;
  const toast = useToast();
  const store = useEditorStore();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  const measured = useNodesInitialized();
  const chosen = useRef<string | null>(null);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (node === undefined || chosen.current === node) return;
    chosen.current = node;
    const isThere = node === triggerId || nodeById(documentOf(store.getState()), node) !== undefined;
    if (isThere) store.getState().select(onlyNodes(node));
    else toast.refused(t.gone);
  }, [node, store, toast, t]);
  useEffect(() => {
    if (node === undefined || !measured || seen.current === node || !flow.getNode(node)) return;
    seen.current = node;
    const size = canvas.getState();
    if (size.width > 0) lookAt(flow, size, [node], 0);
  }, [node, measured, flow, canvas]);
}
