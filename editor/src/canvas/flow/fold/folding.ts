import type { JourneyDocument } from '@olle/shared/journey/document';
import { branchOf } from '@olle/shared/journey/operations/branch';

/** The output that a folded card draws what leads out of its branch from; no step has one of this name. */
export const foldedOutput = '~';

export interface Folding {
  /** The drawing with each folded branch as its first step alone. */
  readonly shown: JourneyDocument;
  /** First step -> all steps of its branch, itself included. */
  readonly branches: ReadonlyMap<string, readonly string[]>;
  /** Step that is not shown -> the folded card that stands for it. */
  readonly inside: ReadonlyMap<string, string>;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();
const worked = new WeakMap<JourneyDocument, { folded: ReadonlySet<string>; folding: Folding }>();

/** What is left to see: the same object for the same document and folds, or its askers would never come to rest. */
export function foldingOf(document: JourneyDocument, folded: ReadonlySet<string>): Folding {
  const known = worked.get(document);
  if (known?.folded === folded) return known.folding;
  const folding = folded.size === 0 ? { shown: document, branches: none, inside: none } : fold(document, folded);
  worked.set(document, { folded, folding });
  return folding;
}

function fold(document: JourneyDocument, folded: ReadonlySet<string>): Folding {
  const branches = new Map<string, readonly string[]>();
  const inside = new Map<string, string>();
  const all = document.nodes
    .filter(({ id }) => folded.has(id))
    .map(({ id }) => ({ id, branch: branchOf(document, id) }))
    .filter(({ branch }) => branch.length > 1)
    // The largest first: a fold inside a fold is not seen.
    .sort((a, b) => b.branch.length - a.branch.length);
  for (const { id, branch } of all) {
    if (inside.has(id)) continue;
    branches.set(id, branch);
    for (const step of branch) if (step !== id) inside.set(step, id);
  }
  const edges = document.edges.flatMap((edge) => {
    const from = inside.get(edge.from) ?? edge.from;
    const to = inside.get(edge.to) ?? edge.to;
    if (from === to || inside.has(edge.to)) return [];
    return [branches.has(from) ? { from, output: foldedOutput, to } : edge];
  });
  const seen = new Set<string>();
  const shown = {
    ...document,
    nodes: document.nodes.filter(({ id }) => !inside.has(id)),
    edges: edges.filter(({ from, output, to }) => {
      const key = `${from}/${output}/${to}`;
      return output !== foldedOutput || (!seen.has(key) && seen.add(key));
    }),
  };
  return { shown, branches, inside };
}
