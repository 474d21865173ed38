import dagre from '@dagrejs/dagre';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import type { Place } from '@olle/shared/journey/operations/place';
import { cardHeight, cardWidth, rowGap, spanOf } from './card-size.ts';

export type Places = Readonly<Record<string, Place>>;

const betweenCards = 40;

/** Where the cards stand when nobody moved them: from top to bottom, branches in their order from left to right. */
export function tidy(document: JourneyDocument): Places {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', ranksep: rowGap, nodesep: betweenCards });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(triggerId, { width: cardWidth, height: cardHeight });
  for (const node of document.nodes) graph.setNode(node.id, { width: spanOf(node), height: cardHeight });
  const known = new Set(graph.nodes());
  for (const { from, to } of inBranchOrder(document)) if (known.has(from) && known.has(to)) graph.setEdge(from, to);
  dagre.layout(graph, { disableOptimalOrderHeuristic: true });
  const start = graph.node(triggerId);
  return Object.fromEntries(
    graph.nodes().map((id) => {
      const { x, y } = graph.node(id);
      // Cards are centred in their span, and the trigger stands at the origin.
      return [id, { x: Math.round(x - start.x), y: Math.round(y - start.y) }];
    }),
  );
}

function inBranchOrder({ nodes, edges }: JourneyDocument): { from: string; to: string }[] {
  const rank = new Map(nodes.flatMap((node) => outputsOf(node).map(({ id }, index) => [`${node.id}/${id}`, index])));
  const at = ({ from, output }: { from: string; output: string }): number => rank.get(`${from}/${output}`) ?? 0;
  return [...edges].sort((a, b) => at(a) - at(b));
}
