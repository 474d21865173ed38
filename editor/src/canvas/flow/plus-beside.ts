import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';

/** On which side of this way on another one of the same step is open, below which a plus hangs. */
export function plusBeside(document: JourneyDocument, from: string, output: string): 'left' | 'right' | undefined {
  const node = nodeById(document, from);
  if (!node) return undefined;
  const outputs = outputsOf(node);
  const drawn = new Set(document.edges.filter((edge) => edge.from === from).map((edge) => edge.output));
  const own = outputs.findIndex(({ id }) => id === output);
  // The nearest matters: one further away is as far from the words as they are long.
  const isOpen = (index: number): boolean => {
    const beside = outputs[index];
    return beside !== undefined && beside.fallsBackTo === undefined && !drawn.has(beside.id);
  };
  const [left, right] = [isOpen(own - 1), isOpen(own + 1)];
  return left === right ? undefined : left ? 'left' : 'right';
}
