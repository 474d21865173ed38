import { type Edge, type JourneyDocument, type JourneyNode, triggerId } from '../document.ts';
import { nodeById, outputsOf, reachableFrom } from '../graph.ts';

/** Whether the drawing has this output to draw from. */
export function hasOutput(document: JourneyDocument, from: string, output: string): boolean {
  if (from === triggerId) return output === 'next';
  const node = nodeById(document, from);
  return node !== undefined && outputsOf(node).some(({ id }) => id === output);
}

/** The output by which the path goes on when the node is put on an edge: `next`, else the last (`else`, `timeout`). */
export function mainOutput(node: JourneyNode): string | null {
  const outputs = outputsOf(node);
  return outputs.find(({ id }) => id === 'next')?.id ?? outputs.at(-1)?.id ?? null;
}

/** Where the path goes on when the node is taken out: by `next`, or where all that is drawn leads. */
export function healedTarget(document: JourneyDocument, node: JourneyNode): string | null {
  const out = document.edges.filter(({ from }) => from === node.id);
  const next = out.find(({ output }) => output === 'next');
  if (next) return next.to;
  const targets = new Set(out.map(({ to }) => to));
  const [only] = targets;
  return targets.size === 1 && only !== undefined ? only : null;
}

/** Whether a drawn edge would lead back to where it starts. */
const wouldCycle = (document: JourneyDocument, from: string, to: string): boolean =>
  reachableFrom(document, to).has(from);

/** Whether an edge may be drawn here; the canvas asks the same before it lets go of one. */
export function canConnect(document: JourneyDocument, { from, output, to }: Edge): boolean {
  if (to === triggerId || !nodeById(document, to) || !hasOutput(document, from, output)) return false;
  const others = { ...document, edges: document.edges.filter((edge) => edge.from !== from || edge.output !== output) };
  return !wouldCycle(others, from, to);
}
