import type { Edge, JourneyDocument } from '../document.ts';
import { edgesFrom, nodeById } from '../graph.ts';
import { branchOf } from './branch.ts';
import { connect } from './connect.ts';
import { hasOutput, healedTarget, mainOutput } from './outputs.ts';
import { isAt } from './place.ts';

export interface Relocate {
  readonly type: 'relocate';
  readonly id: string;
  /** The step alone, where its way is healed, or with all that is come to only through it. */
  readonly take: 'step' | 'branch';
  /** The output that leads to it from now on; what it led to before comes after what was moved. */
  readonly onto: { readonly from: string; readonly output: string };
}

/** Takes a step or a branch out of its place and puts it behind another output, unless somebody would lose their way. */
export function relocate(document: JourneyDocument, { id, take, onto }: Relocate): JourneyDocument {
  const taken = take === 'branch' ? branchOf(document, id) : [id];
  const node = nodeById(document, id);
  if (!node || taken.includes(onto.from) || !hasOutput(document, onto.from, onto.output)) return document;
  const before = document.edges.find(isAt(onto.from, onto.output))?.to;
  if (before === id) return document;
  // A step whose ways part cannot leave without them: which of them would go on?
  const drawn = edgesFrom(document, id);
  if (take === 'step' && drawn.length > 1) return document;
  const gap = take === 'step' ? healedTarget(document, node) : null;
  const edges = document.edges.flatMap((edge) => {
    if (take === 'step' && edge.from === id) return [];
    if (edge.to !== id || taken.includes(edge.from)) return [edge];
    return gap === null ? [] : [{ ...edge, to: gap }];
  });
  const without = { ...document, edges };
  const moved = connect(without, { type: 'connect', edge: { ...onto, to: id } });
  // The way out of a branch leads on to the output that was chosen: there it would go round.
  if (moved === without) return document;
  // What the output led to before may have been the step that closed the gap.
  const after = before === undefined || taken.includes(before) ? undefined : before;
  if (after === undefined) return moved;
  const end = lastOf(moved, id, taken);
  // Behind a way that ends, what stood here would hang in the air.
  return end ? connect(moved, { type: 'connect', edge: { ...end, to: after } }) : document;
}

/** Where the way through what was moved ends: the first open main output. */
function lastOf(document: JourneyDocument, start: string, within: readonly string[]) {
  for (let id: string | undefined = start; id !== undefined && within.includes(id); ) {
    const node = nodeById(document, id);
    const output = node ? mainOutput(node) : null;
    if (output === null) return null;
    const next: Edge | undefined = document.edges.find(isAt(id, output));
    if (!next) return { from: id, output };
    id = next.to;
  }
  return null;
}
