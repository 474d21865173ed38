import type { JourneyDocument } from '@olle/shared/journey/document';
import { leapsOf, nodeById } from '@olle/shared/journey/graph';
import type { Edge } from '@xyflow/react';
import type { Selection } from '../store/selection.ts';
import { leapMarker } from './leap-edge.tsx';

const edgeId = (from: string, output: string): string => `${from}/${output}`;

/** Which output an edge of the canvas begins at. */
export function outputOfEdge(id: string): { from: string; output: string } {
  const [from = '', output = ''] = id.split('/');
  return { from, output };
}

export const drawnEdges = (document: JourneyDocument, { edge }: Selection): Edge[] => [
  ...leapEdges(document),
  ...document.edges.map(({ from, output, to }) => ({
    id: edgeId(from, output),
    type: 'journey',
    source: from,
    sourceHandle: output,
    target: to,
    targetHandle: null,
    selected: edge?.from === from && edge.output === output,
  })),
];

/** Ways that settings name: seen, and changed in the settings alone. */
const leapEdges = (document: JourneyDocument): Edge[] =>
  document.nodes.flatMap((node) =>
    leapsOf(node)
      .filter(({ to }) => nodeById(document, to) !== undefined)
      .map(({ output, to }) => ({
        id: edgeId(node.id, output),
        type: 'leap',
        source: node.id,
        sourceHandle: output,
        target: to,
        targetHandle: null,
        selectable: false,
        reconnectable: false,
        deletable: false,
        focusable: false,
        markerEnd: leapMarker,
      })),
  );
