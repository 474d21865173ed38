import type { Edge, JourneyDocument } from '../document.ts';
import { canConnect } from './outputs.ts';
import { isAt } from './place.ts';

export interface Connect {
  readonly type: 'connect';
  readonly edge: Edge;
}

/** One edge per output: a second one takes the place of the first. An edge that closes a cycle is not drawn. */
export function connect(document: JourneyDocument, { edge }: Connect): JourneyDocument {
  if (!canConnect(document, edge)) return document;
  const existing = document.edges.find(isAt(edge.from, edge.output));
  if (existing?.to === edge.to) return document;
  const drawn = { from: edge.from, output: edge.output, to: edge.to };
  if (!existing) return { ...document, edges: [...document.edges, drawn] };
  return { ...document, edges: document.edges.map((other) => (other === existing ? drawn : other)) };
}
