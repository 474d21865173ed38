import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Edge } from '@xyflow/react';
import type { Selection } from '../store/selection.ts';

const edgeId = (from: string, output: string): string => `${from}/${output}`;

/** Which output an edge of the canvas begins at. */
export function outputOfEdge(id: string): { from: string; output: string } {
  const [from = '', output = ''] = id.split('/');
  return { from, output };
}

export const drawnEdges = ({ edges }: JourneyDocument, { edge }: Selection): Edge[] =>
  edges.map(({ from, output, to }) => ({
    id: edgeId(from, output),
    type: 'journey',
    source: from,
    sourceHandle: output,
    target: to,
    targetHandle: null,
    selected: edge?.from === from && edge.output === output,
  }));
