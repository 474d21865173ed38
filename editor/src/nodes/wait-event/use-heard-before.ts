import { reachableFrom } from '@olle/shared/journey/graph';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { useMemo } from 'react';
import { useEditor } from '../../canvas/store/editor-context.tsx';
import { documentOf } from '../../canvas/store/editor-store.ts';

/** `steps.<id>` of the steps on the way to this one that keep what they heard. */
export function useHeardBefore(nodeId: string): readonly string[] {
  const document = useEditor(documentOf);
  return useMemo(
    () =>
      document.nodes
        .filter(({ id, type, config }) => {
          const keeps = definitionOf(type).keeps({ ...config }) !== null;
          return id !== nodeId && keeps && reachableFrom(document, id).has(nodeId);
        })
        .map(({ id }) => `steps.${id}`),
    [document, nodeId],
  );
}
