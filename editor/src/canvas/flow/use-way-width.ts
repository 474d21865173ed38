import { triggerId } from '@olle/shared/journey/document';
import type { CSSProperties } from 'react';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures, showsCounts } from '../store/editor-store.ts';
import { wayWidth } from './way-width.ts';

const entrance = `${triggerId}/next`;

/** Of the way `from/output`: while counts are shown its line is as thick as the share of those who took it. */
export function useWayWidth(way: string): CSSProperties | undefined {
  const width = useEditor((state) => {
    const edges = showsCounts(state) ? shownFigures(state)?.edges : undefined;
    return edges && wayWidth(edges[way] ?? 0, edges[entrance] ?? 0);
  });
  // A property of its own: a line that is chosen, aimed at or played is as thick as that says.
  return width === undefined ? undefined : ({ '--way-width': width } as CSSProperties); // React's type names no custom properties
}
