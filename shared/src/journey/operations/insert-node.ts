import type { JourneyDocument, JourneyNode } from '../document.ts';
import { nodeById } from '../graph.ts';
import { hasOutput, mainOutput } from './outputs.ts';
import { isAt, type Place, withNode } from './place.ts';

export interface InsertNode {
  readonly type: 'insert_node';
  readonly node: JourneyNode;
  /** The edge that gives way. */
  readonly on: { readonly from: string; readonly output: string };
  readonly at?: Place;
}

export function insertNode(document: JourneyDocument, { node, on, at }: InsertNode): JourneyDocument {
  const edge = document.edges.find(isAt(on.from, on.output));
  const grown = edge && hasOutput(document, on.from, on.output) ? withNode(document, node, at) : null;
  const placed = grown && nodeById(grown, node.id);
  if (!edge || !grown || !placed) return document;
  const output = mainOutput(placed);
  const edges = document.edges.map((other) => (other === edge ? { ...edge, to: node.id } : other));
  return { ...grown, edges: output === null ? edges : [...edges, { from: node.id, output, to: edge.to }] };
}
