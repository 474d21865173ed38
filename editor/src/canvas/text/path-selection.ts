import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { stepPath } from '@olle/shared/text/problem-faults';
import type { Key } from '@olle/shared/text/yaml-style';
import { onlyNodes, type Selection } from '../store/selection.ts';

/** What of the drawing a place in the text is about; null: nothing that can be chosen. */
export function selectionAt({ nodes, edges }: JourneyDocument, [room, index]: readonly Key[]): Selection | null {
  if (room === triggerId) return onlyNodes(triggerId);
  if (typeof index !== 'number') return null;
  const node = room === 'nodes' ? nodes[index] : undefined;
  if (node) return onlyNodes(node.id);
  const edge = room === 'edges' ? edges[index] : undefined;
  return edge ? { nodes: [], edge: { from: edge.from, output: edge.output } } : null;
}

/** Where the text speaks of what is chosen; null: nowhere, or in several places. */
export function pathOfSelection(document: JourneyDocument, { nodes, edge }: Selection): readonly Key[] | null {
  const [id] = nodes;
  if (id !== undefined) return nodes.length > 1 ? null : id === triggerId ? [triggerId] : stepPath(document, id);
  const index = edge
    ? document.edges.findIndex(({ from, output }) => from === edge.from && output === edge.output)
    : -1;
  return index < 0 ? null : ['edges', index];
}
