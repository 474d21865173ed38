import { definitionOf } from '../../nodes/definitions.ts';
import type { JourneyNode } from '../document.ts';

/** The node with its leaps to one step leading to another; empty: to none any more. */
export function retarget(node: JourneyNode, from: string, to: string): JourneyNode {
  const definition = definitionOf(node.type);
  if (!definition.leaps({ ...node.config }).some((leap) => leap.to === from)) return node;
  const config = definition.retarget({ ...node.config }, (id) => (id === from ? to : id));
  return { ...node, config } as JourneyNode; // its own definition made the settings
}
