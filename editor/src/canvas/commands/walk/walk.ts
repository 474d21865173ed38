import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { markOf, type Stop, sameStop, step, stopsBelow, waysFrom } from './stops.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * One step over the drawing by an arrow key; null where there is nothing that way. `trail` says where ways that meet were
 * come from, the latest last.
 */
export function walk(
  document: JourneyDocument,
  from: Stop,
  direction: Direction,
  trail: readonly string[] = [],
): Stop | null {
  switch (direction) {
    case 'down':
      return below(document, from);
    case 'up':
      return above(document, from, trail);
    case 'left':
      return beside(document, from, -1, trail);
    case 'right':
      return beside(document, from, 1, trail);
  }
}

function below(document: JourneyDocument, from: Stop): Stop | null {
  if (from.kind === 'step') return stopsBelow(document, from.id)[0] ?? null;
  const { to } = waysFrom(document, from.from).find(({ output }) => output === from.output) ?? {};
  return to === undefined ? null : step(to);
}

function above(document: JourneyDocument, from: Stop, trail: readonly string[]): Stop | null {
  if (from.kind === 'output') return step(from.from);
  const parents = new Set(document.edges.filter(({ to }) => to === from.id).map((edge) => edge.from));
  const came = trail.findLast((id) => parents.has(id));
  const [first] = parents;
  const parent = came ?? first;
  return parent === undefined ? null : step(parent);
}

/** The neighbour in the row: what the other outputs of the same step lead to. */
function beside(document: JourneyDocument, from: Stop, by: 1 | -1, trail: readonly string[]): Stop | null {
  const row = rowOf(document, from, trail);
  return row[row.findIndex((stop) => sameStop(stop, from)) + by] ?? null;
}

function rowOf(document: JourneyDocument, from: Stop, trail: readonly string[]): readonly Stop[] {
  const parent = above(document, from, trail);
  if (parent?.kind !== 'step') return beginnings(document);
  const row = stopsBelow(document, parent.id);
  // A line that is chosen has the other outputs beside it, as lines.
  if (row.some((stop) => sameStop(stop, from))) return distinct(row);
  return waysFrom(document, parent.id).map(({ output }) => ({ kind: 'output', from: parent.id, output }));
}

/** What nothing leads to: where people come in, and steps that hang in the air. */
export function beginnings({ nodes, edges }: JourneyDocument): readonly Stop[] {
  const led = new Set(edges.map(({ to }) => to));
  return [triggerId, ...nodes.map(({ id }) => id).filter((id) => !led.has(id))].map(step);
}

/** Two outputs may lead to one step. */
const distinct = (stops: readonly Stop[]): readonly Stop[] => {
  const seen = new Set<string>();
  return stops.filter((stop) => !seen.has(markOf(stop)) && seen.add(markOf(stop)));
};
