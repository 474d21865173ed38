import { type JourneyDocument, triggerId } from '../document.ts';
import { reachableFrom } from '../graph.ts';

/** The step and all that is come to only through it, in the order of the document: what a hand takes hold of as a branch. */
export function branchOf(document: JourneyDocument, id: string): string[] {
  const led = new Set(document.edges.map(({ to }) => to));
  const without = { ...document, edges: document.edges.filter(({ from, to }) => from !== id && to !== id) };
  const beginnings = [triggerId, ...document.nodes.map((node) => node.id).filter((node) => !led.has(node))];
  const elsewhere = new Set(
    beginnings.filter((start) => start !== id).flatMap((start) => [...reachableFrom(without, start)]),
  );
  const inside = reachableFrom(document, id);
  return document.nodes.map((node) => node.id).filter((node) => inside.has(node) && !elsewhere.has(node));
}
