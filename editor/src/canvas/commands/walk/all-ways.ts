import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { reachableFrom } from '@olle/shared/journey/graph';

/** The steps with everything that is come to from them, or from which they are come to, in the order of the document. */
export function allWays(
  document: JourneyDocument,
  steps: readonly string[],
  direction: 'up' | 'down',
): readonly string[] {
  const edges =
    direction === 'down'
      ? document.edges
      : document.edges.map(({ from, to, output }) => ({ from: to, to: from, output }));
  const reached = new Set(steps.flatMap((id) => [...reachableFrom({ ...document, edges }, id)]));
  return [triggerId, ...document.nodes.map(({ id }) => id)].filter((id) => reached.has(id));
}
