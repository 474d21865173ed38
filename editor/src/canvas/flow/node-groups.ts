import type { NodeFamily } from '@olle/shared/nodes/define-node';
import { definitionOf, type NodeType, nodeTypes } from '@olle/shared/nodes/definitions';

const familyOf = (type: NodeType): NodeFamily => definitionOf(type).family;

/** The kinds of steps as people look for them: those of one colour together, in the order in which the first of each is named. */
export const nodeGroups: readonly (readonly NodeType[])[] = [...new Set(nodeTypes.map(familyOf))].map((family) =>
  nodeTypes.filter((type) => familyOf(type) === family),
);
