import { type Edge, type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';
import { foldedOutput } from '../../flow/fold/folding.ts';
import { isGone } from '../../flow/gone-output.ts';
import { onlyNodes, type Selection } from '../../store/selection.ts';

/** Where the keys can stand: a step, or an output (of a line, or one that leads nowhere yet). */
export type Stop =
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'output'; readonly from: string; readonly output: string };

export const step = (id: string): Stop => ({ kind: 'step', id });

/** As cards, lines and rows are marked: `w1`, `w1/next`. */
export const markOf = (stop: Stop): string => (stop.kind === 'step' ? stop.id : `${stop.from}/${stop.output}`);

export function stopOf(mark: string): Stop {
  const [from = '', output] = mark.split('/');
  return output === undefined ? step(from) : { kind: 'output', from, output };
}

export const selectionAt = (stop: Stop): Selection =>
  stop.kind === 'step' ? onlyNodes(stop.id) : { nodes: [], edge: { from: stop.from, output: stop.output } };

/** Where one stands by what is chosen: of several steps, the last. */
export function stopIn({ nodes, edge }: Selection): Stop | null {
  const last = nodes.at(-1);
  if (last !== undefined) return step(last);
  return edge && { kind: 'output', ...edge };
}

interface Way {
  readonly from: string;
  readonly output: string;
  readonly to: string | undefined;
}

const known = new WeakMap<JourneyDocument, ReadonlyMap<string, readonly Edge[]>>();

/** The lines out of each step. Looked up for every step of a long journey, so sorted once for a document. */
export function edgesBy(document: JourneyDocument): ReadonlyMap<string, readonly Edge[]> {
  const before = known.get(document);
  if (before) return before;
  const by = new Map<string, Edge[]>();
  for (const edge of document.edges) {
    const edges = by.get(edge.from);
    if (edges) edges.push(edge);
    else by.set(edge.from, [edge]);
  }
  known.set(document, by);
  return by;
}

/** Out of a branch that is shown as one card, lines begin at an output that no step has. */
const isFolded = ({ output }: { readonly output: string }): boolean => output === foldedOutput;

/** The outputs of a step that are to be seen, in their order: those that lead somewhere, and those that ask to. */
export function waysFrom(document: JourneyDocument, from: string): readonly Way[] {
  const edges = edgesBy(document).get(from) ?? [];
  const folded = edges.filter(isFolded);
  if (folded.length > 0) return folded;
  const gone = edges.filter(({ output }) => isGone(output));
  const node = nodeById(document, from);
  const outputs = from === triggerId ? [{ id: 'next', fallsBackTo: undefined }] : node ? outputsOf(node) : [];
  const drawn = outputs.flatMap(({ id: output, fallsBackTo }) => {
    const to = edges.find((edge) => edge.output === output)?.to;
    // Of a step that somebody passed on a version before, only the way that they took is known.
    return to === undefined && (fallsBackTo !== undefined || gone.length > 0) ? [] : [{ from, output, to }];
  });
  return [...drawn, ...gone];
}

/** What stands below a step, from left to right: the next steps, and outputs that lead nowhere yet. */
export const stopsBelow = (document: JourneyDocument, from: string): readonly Stop[] =>
  waysFrom(document, from).map(({ output, to }) => (to === undefined ? { kind: 'output', from, output } : step(to)));

export const sameStop = (a: Stop, b: Stop): boolean => markOf(a) === markOf(b);
