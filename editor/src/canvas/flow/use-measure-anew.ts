import { useUpdateNodeInternals } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Outputs hang outside a card, so that its size says nothing about where they are: when they change, they are measured anew. */
export function useMeasureAnew(nodeId: string, shape: string): void {
  const update = useUpdateNodeInternals();
  const measured = useRef(shape);
  useEffect(() => {
    // A new card is measured anyway.
    if (measured.current !== shape) update(nodeId);
    measured.current = shape;
  }, [update, nodeId, shape]);
}
