import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { leapsOf, nodeById, outputsOf } from '@olle/shared/journey/graph';
import type { Edge } from '@xyflow/react';
import { placesOf } from '../layout/places.ts';
import type { Selection } from '../store/selection.ts';
import { lineAttributes } from './focus-attributes.ts';
import { foldedOutput } from './fold/folding.ts';
import { isGone, outputThen } from './gone-output.ts';
import { hangingPluses } from './hanging-pluses.ts';
import { lanesOf } from './lanes.ts';
import { leapMarker } from './leap-edge.tsx';

const edgeId = (from: string, output: string): string => `${from}/${output}`;

/** Which output an edge of the canvas begins at. */
export function outputOfEdge(id: string): { from: string; output: string } {
  const [from = '', output = ''] = id.split('/');
  return { from, output };
}

/** What a line needs beside its ends. */
export type JourneyEdgeLine = Edge<{
  readonly lane?: number | undefined;
  /** The plus of another way on of the same step hangs beside it. */
  readonly besidePlus?: boolean;
  readonly folded?: boolean;
  /** A way that somebody went and that the drawing has no more. */
  readonly gone?: boolean;
  /** What its output is called; empty for the only way that is drawn. */
  readonly meaning?: string;
}>;

/** The whole sentence, for who reads the page aloud, and what the output alone is called. */
export type EdgeName = (edge: { readonly from: string; readonly output: string; readonly to: string }) => {
  readonly sentence: string;
  readonly meaning: string;
};

/** The edges of a drawing. One that has not changed stays the same object, so that it is not drawn again. */
export function drawnEdges(
  shown: JourneyDocument,
  { edge: chosen }: Selection,
  nameOf: EdgeName,
  before: readonly Edge[] = [],
): Edge[] {
  const lanes = lanesOf(shown, placesOf(shown));
  const old = new Map(before.map((edge) => [edge.id, edge]));
  const isChosen = ({ from, output }: Pick<JourneyDocument['edges'][number], 'from' | 'output'>): boolean =>
    chosen?.from === from && chosen.output === output;
  const forks = forksOf(shown);
  const pluses = hangingPluses(shown);
  const edges = shown.edges.map((edge): Edge => {
    const { from, output, to } = edge;
    const folded = output === foldedOutput;
    const gone = isGone(output);
    const { sentence, meaning } = nameOf(edge);
    return {
      // What leads out of a folded branch by several ways are several lines.
      id: folded ? `${edgeId(from, output)}/${to}` : edgeId(from, output),
      type: 'journey',
      source: from,
      sourceHandle: gone ? handleOf(shown, from, outputThen(output)) : output,
      target: to,
      targetHandle: null,
      selected: isChosen(edge),
      domAttributes: lineAttributes(isChosen(edge)),
      ariaLabel: sentence,
      data: {
        lane: lanes.get(edgeId(from, output)),
        besidePlus: pluses.has(from),
        folded,
        gone,
        meaning: forks.has(from) ? meaning : '',
      },
      ...(folded || gone ? fixed : {}),
    };
  });
  return [...leapEdges(shown), ...edges].map((edge) => unchanged(edge, old.get(edge.id)));
}

/** The output of then, or any where a publication or a person moved the customer on by none. */
function handleOf(document: JourneyDocument, from: string, output: string): string | null {
  if (from === triggerId) return 'next';
  const node = nodeById(document, from);
  const outputs = node ? outputsOf(node).map(({ id }) => id) : [];
  return outputs.includes(output) ? output : (outputs[0] ?? null);
}

/** From which several ways lead on. */
function forksOf({ edges }: JourneyDocument): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(edges.map(({ from }) => from).filter((from) => seen.has(from) || !seen.add(from)));
}

/** Not a hand's to change: settings or a folded branch draw it. */
const fixed = { selectable: false, reconnectable: false, deletable: false, focusable: false } as const;

function unchanged(edge: Edge, old: Edge | undefined): Edge {
  const same =
    old?.source === edge.source &&
    old.target === edge.target &&
    (old.selected ?? false) === (edge.selected ?? false) &&
    old.ariaLabel === edge.ariaLabel &&
    old.data?.lane === edge.data?.lane &&
    old.data?.besidePlus === edge.data?.besidePlus &&
    old.data?.meaning === edge.data?.meaning;
  return same ? old : edge;
}

/** Ways that settings name: seen, and changed in the settings alone. */
const leapEdges = (document: JourneyDocument): Edge[] =>
  document.nodes.flatMap((node) =>
    leapsOf(node)
      .filter(({ to }) => to !== triggerId && nodeById(document, to) !== undefined)
      .map(({ output, to }) => ({
        id: edgeId(node.id, output),
        type: 'leap',
        source: node.id,
        sourceHandle: output,
        target: to,
        targetHandle: null,
        markerEnd: leapMarker,
        ...fixed,
      })),
  );
