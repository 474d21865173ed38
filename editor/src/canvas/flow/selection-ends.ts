import { type Edge, type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';
import { mainOutput } from '@olle/shared/journey/operations/outputs';

type Drawn = Pick<JourneyDocument, 'nodes' | 'edges'>;

/** The one step of these that a way comes to from outside, or that nothing leads to; null when there are several. */
export function headOf(document: Drawn, ids: readonly string[]): string | null {
  const inside = new Set(ids);
  const heads = ids.filter((id) => {
    const led = document.edges.filter(({ to }) => to === id);
    return led.length === 0 || led.some(({ from }) => !inside.has(from));
  });
  return heads.length === 1 ? (heads[0] ?? null) : null;
}

/** Where ways lead out of these steps. */
export const waysOut = (document: Drawn, ids: readonly string[]): Edge[] => {
  const inside = new Set(ids);
  return document.edges.filter(({ from, to }) => inside.has(from) && !inside.has(to));
};

/** The output by which the way through these steps goes on, and where it leads when it is drawn: along their main outputs from the first. */
export function tailOf(
  document: JourneyDocument,
  ids: readonly string[],
): { readonly from: string; readonly output: string; readonly to: string | null } | null {
  const seen = new Set<string>();
  for (let id = headOf(document, ids); id !== null && !seen.has(id); ) {
    seen.add(id);
    const output = outputOf(document, id);
    if (output === null) return null;
    const edge = document.edges.find((each) => each.from === id && each.output === output);
    if (!edge || !ids.includes(edge.to)) return { from: id, output, to: edge?.to ?? null };
    id = edge.to;
  }
  return null;
}

/** The output that goes on, of a fork the one that is drawn if only one is. */
function outputOf(document: JourneyDocument, id: string): string | null {
  if (id === triggerId) return 'next';
  const node = nodeById(document, id);
  if (!node) return null;
  const main = mainOutput(node);
  const drawn = document.edges.filter(({ from }) => from === id);
  if (drawn.length === 1 && !drawn.some(({ output }) => output === main) && outputsOf(node).length > 1)
    return drawn[0]?.output ?? main;
  return main;
}
