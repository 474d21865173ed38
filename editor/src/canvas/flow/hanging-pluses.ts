import type { JourneyDocument } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';

/** The steps of which a way on is open, so that a plus hangs below them beside the lines of their other ways. */
export function hangingPluses({ nodes, edges }: JourneyDocument): ReadonlySet<string> {
  const drawn = new Set(edges.map(({ from, output }) => `${from}/${output}`));
  const open = nodes.filter((node) =>
    outputsOf(node).some(({ id, fallsBackTo }) => fallsBackTo === undefined && !drawn.has(`${node.id}/${id}`)),
  );
  return new Set(open.map(({ id }) => id));
}
