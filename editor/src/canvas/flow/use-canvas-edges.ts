import { type Edge, type EdgeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useMemo, useRef } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { edgeNames } from './edge-names.ts';
import { drawnEdges, outputOfEdge } from './edges.ts';
import type { Folding } from './fold/folding.ts';

/** The canvas' edges, and what is chosen of them. */
export function useCanvasEdges({ shown }: Folding) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const store = useEditorStore();
  const selection = useEditor((state) => state.selection);
  const canvas = useStoreApi();
  const before = useRef<Edge[]>([]);
  const edges = useMemo(() => {
    before.current = drawnEdges(shown, selection, edgeNames(shown, language, t), before.current);
    return before.current;
  }, [shown, selection, language, t]);
  const onEdgesChange = useCallback(
    (changes: EdgeChange<Edge>[]) => {
      // A box takes lines along with their cards; what is chosen by it are the cards.
      if (canvas.getState().userSelectionActive) return;
      for (const change of changes) {
        if (change.type !== 'select') continue;
        const { select, selection: now } = store.getState();
        const edge = outputOfEdge(change.id);
        if (change.selected) select({ nodes: [], edge });
        else if (now.edge?.from === edge.from && now.edge.output === edge.output) select({ ...now, edge: null });
      }
    },
    [store, canvas],
  );
  return { edges, onEdgesChange };
}
