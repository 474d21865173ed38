import type { JourneyDocument } from '@olle/shared/journey/document';
import { edgesBy } from '../commands/walk/stops.ts';

/** Finds the first step that more than one of some ways come to, each given by where it leads first. */
export function meetingsOf(document: JourneyDocument): (ways: readonly string[]) => string | undefined {
  const edges = edgesBy(document);
  const order = orderOf(document);
  return (ways) => {
    /** Steps to look at, with the ways that came to them. */
    const open = new Map<string, Set<number>>();
    const reach = (id: string, by: Iterable<number>): void =>
      void open.set(id, new Set([...(open.get(id) ?? []), ...by]));
    for (const [index, to] of ways.entries()) reach(to, [index]);
    const seen = new Set<string>();
    // The earliest first: whatever else leads to it has been looked at by then.
    for (let id = earliest(open, order); id !== undefined; id = earliest(open, order)) {
      const by = open.get(id) ?? new Set();
      open.delete(id);
      if (by.size > 1) return id;
      seen.add(id);
      for (const { to } of edges.get(id) ?? []) if (!seen.has(to)) reach(to, by);
    }
    return undefined;
  };
}

function earliest(open: ReadonlyMap<string, unknown>, order: ReadonlyMap<string, number>): string | undefined {
  let first: string | undefined;
  for (const id of open.keys()) if (first === undefined || (order.get(id) ?? 0) < (order.get(first) ?? 0)) first = id;
  return first;
}

/** Every step after all that lead to it. */
function orderOf(document: JourneyDocument): ReadonlyMap<string, number> {
  const edges = edgesBy(document);
  const seen = new Set<string>();
  const order = new Map<string, number>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { to } of edges.get(id) ?? []) visit(to);
    // From the last to the first.
    order.set(id, -order.size);
  };
  for (const { id } of document.nodes) visit(id);
  return order;
}
