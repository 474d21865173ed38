import { triggerId } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { useSearch } from '@tanstack/react-router';
import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
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
    const card = node === undefined || !measured || seen.current === node ? undefined : flow.getNode(node);
    if (!card || node === undefined) return;
    seen.current = node;
    const { x, y } = card.position;
    const { width } = canvas.getState();
    if (width > 0) void flow.setCenter(x + cardWidth / 2, y + cardHeight / 2, { zoom: 1 });
  }, [node, measured, flow, canvas]);
}
