import { z } from 'zod';
import { edgeSchema, type JourneyDocument, layoutSchema, maxNodes, nodeSchema } from '../document.ts';

/** A piece of a drawing, as it stands in the clipboard. */
export const fragmentSchema = z.strictObject({
  nodes: z.array(nodeSchema).min(1).max(maxNodes),
  edges: z.array(edgeSchema).max(maxNodes * 20),
  layout: layoutSchema,
});
export type Fragment = z.infer<typeof fragmentSchema>;

/** These nodes, the edges between them, and where they stand. */
export function fragmentOf(document: JourneyDocument, ids: readonly string[]): Fragment {
  const chosen = new Set(ids);
  return {
    nodes: document.nodes.filter(({ id }) => chosen.has(id)),
    edges: document.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    layout: Object.fromEntries(Object.entries(document.layout ?? {}).filter(([id]) => chosen.has(id))),
  };
}
