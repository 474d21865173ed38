import type { JourneyDocument } from '../document.ts';
import { nodeById } from '../graph.ts';
import { healedTarget } from './outputs.ts';
import { retarget } from './retarget.ts';

export interface RemoveNodes {
  readonly type: 'remove_nodes';
  readonly ids: readonly string[];
}

export const removeNodes = (document: JourneyDocument, { ids }: RemoveNodes): JourneyDocument =>
  ids.reduce(removeNode, document);

/** Those who came through the node go on where it led, so that taking out one card does not cut the path. */
function removeNode(document: JourneyDocument, id: string): JourneyDocument {
  const node = nodeById(document, id);
  if (!node) return document;
  const healed = healedTarget(document, node);
  const edges = document.edges
    .filter(({ from }) => from !== id)
    .flatMap((edge) => {
      if (edge.to !== id) return [edge];
      return healed === null || healed === id || healed === edge.from ? [] : [{ ...edge, to: healed }];
    });
  const { layout, ...rest } = document;
  // What leapt to the node comes to where it led, unless that is the leaping node itself.
  const nodes = document.nodes
    .filter((other) => other.id !== id)
    .map((other) => retarget(other, id, healed === null || healed === other.id ? '' : healed));
  if (!layout) return { ...rest, nodes, edges };
  const { [id]: _gone, ...places } = layout;
  return { ...rest, nodes, edges, layout: places };
}
