import type { JourneyDocument, JourneyNode } from '../document.ts';
import { nodeById } from '../graph.ts';
import { hasOutput, healedTarget } from './outputs.ts';
import { type Place, withNode } from './place.ts';
import { retarget } from './retarget.ts';

export interface WrapNode {
  readonly type: 'wrap_node';
  /** The step that from now on only some come to. */
  readonly id: string;
  /** The decision before it. */
  readonly node: JourneyNode;
  /** The output of the decision that leads to the step, and the one that passes it by. */
  readonly through: string;
  readonly past: string;
  readonly at?: Place;
}

/** Puts a decision before a step: some come to it, the others go on where it leads. Who is led back is asked again. */
export function wrapNode(document: JourneyDocument, { id, node, through, past, at }: WrapNode): JourneyDocument {
  const wrapped = nodeById(document, id);
  const grown = wrapped ? withNode(document, node, at) : null;
  if (!wrapped || !grown || through === past) return document;
  if (!hasOutput(grown, node.id, through) || !hasOutput(grown, node.id, past)) return document;
  const on = healedTarget(document, wrapped);
  const edges = document.edges.map((edge) => (edge.to === id ? { ...edge, to: node.id } : edge));
  return {
    ...grown,
    nodes: grown.nodes.map((other) => retarget(other, id, node.id)),
    edges: [
      ...edges,
      { from: node.id, output: through, to: id },
      ...(on === null ? [] : [{ from: node.id, output: past, to: on }]),
    ],
  };
}
