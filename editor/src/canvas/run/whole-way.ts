import type { RunAnswer } from '@olle/shared/api/runs';
import {
  type Edge,
  emptyDocument,
  type JourneyDocument,
  type JourneyNode,
  triggerId,
} from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { goneOutput } from '../flow/gone-output.ts';
import { besideOthers } from '../layout/beside-others.ts';
import type { JourneyVersion } from './journey-version.ts';
import { edgeTaken } from './marks-of.ts';
import { versionThen } from './version-then.ts';

type Gone = Pick<RunAnswer, 'steps' | 'moves' | 'version' | 'journeyName'>;

interface WholeWay {
  readonly document: JourneyDocument;
  /** Steps that the run passed and that the present version does not have any more. */
  readonly gone: ReadonlySet<string>;
  /** Something is drawn that the present version does not have. */
  readonly isMore: boolean;
}

/** The version that a run is on, with what it passed on those before besides: cards, and the lines between them. */
export function wholeWay(run: Gone, versions: readonly JourneyVersion[]): WholeWay {
  const present = drawingOf(versions, run.version) ?? emptyDocument(run.journeyName);
  const gone = goneSteps(run, versions, present);
  const nodes = [...present.nodes, ...gone];
  const ways = versions.length > 1 ? goneWays(run, { ...present, nodes }) : [];
  if (gone.length === 0 && ways.length === 0) return { document: present, gone: new Set(), isMore: false };
  const ids = gone.map(({ id }) => id);
  return {
    document: besideOthers({ ...present, nodes, edges: [...present.edges, ...ways] }, ids),
    gone: new Set(ids),
    isMore: true,
  };
}

export const drawingOf = (versions: readonly JourneyVersion[], wanted: number): JourneyDocument | undefined =>
  versions.find(({ version }) => version === wanted)?.document;

/** In the order in which they were passed, each as it was the first time. */
function goneSteps(run: Gone, versions: readonly JourneyVersion[], present: JourneyDocument): JourneyNode[] {
  const found = new Map<string, JourneyNode>();
  for (const [index, { nodeId }] of run.steps.entries()) {
    if (found.has(nodeId) || nodeById(present, nodeId)) continue;
    const then = drawingOf(versions, versionThen(run, index + 1));
    const node = [then, ...versions.map(({ document }) => document)]
      .flatMap((document) => (document ? [nodeById(document, nodeId)] : []))
      .find((one) => one !== undefined);
    if (node) found.set(nodeId, node);
  }
  return [...found.values()];
}

/** From one step to the next where no line of the drawing leads: a publication drew it otherwise, or moved the customer. */
function goneWays({ steps }: Gone, drawing: JourneyDocument): Edge[] {
  const ways = new Map<string, Edge>();
  const there = new Set([triggerId, ...drawing.nodes.map(({ id }) => id)]);
  const places = [{ nodeId: triggerId, outcome: 'next' }, ...steps].filter(({ nodeId }) => there.has(nodeId));
  for (const [index, { nodeId: to }] of places.entries()) {
    const before = places[index - 1];
    if (!before || before.nodeId === to || edgeTaken(drawing, before.nodeId, before.outcome, to) !== null) continue;
    const way = { from: before.nodeId, output: goneOutput(before.outcome, to), to };
    ways.set(`${way.from}/${to}`, way);
  }
  return [...ways.values()];
}
