import type { Leap, NodeOutput } from '../nodes/define-node.ts';
import { definitionOf } from '../nodes/definitions.ts';
import { type Edge, type JourneyDocument, type JourneyNode, triggerId } from './document.ts';

/** The outputs of a place in the drawing, in the order in which they are drawn. */
export function outputsOf(node: JourneyNode): readonly NodeOutput[] {
  return definitionOf(node.type).outputs({ ...node.config });
}

/** The ways on that its settings name instead of an edge. */
export const leapsOf = (node: JourneyNode): readonly Leap[] => definitionOf(node.type).leaps({ ...node.config });

export const nodeById = (document: JourneyDocument, id: string): JourneyNode | undefined =>
  document.nodes.find((node) => node.id === id);

export const edgesFrom = (document: JourneyDocument, id: string): Edge[] =>
  document.edges.filter(({ from }) => from === id);

/** Every node that edges lead to from here. */
export const reachableFrom = (document: JourneyDocument, start: string): Set<string> => follow(document.edges, start);

/** Every node that a run can come to, by edges and by leaps. */
export function visitable({ edges, nodes }: JourneyDocument): Set<string> {
  const leaps = nodes.flatMap((node) => leapsOf(node).map(({ to }) => ({ from: node.id, to })));
  return follow([...edges, ...leaps], triggerId);
}

/** Where the ways out of each node lead, in the order in which they are written. */
export function targetsByNode(ways: readonly Pick<Edge, 'from' | 'to'>[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to } of ways) {
    const targets = next.get(from);
    if (targets) targets.push(to);
    else next.set(from, [to]);
  }
  return next;
}

function follow(ways: readonly Pick<Edge, 'from' | 'to'>[], start: string): Set<string> {
  const next = targetsByNode(ways);
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return seen;
}

/** The nodes of one cycle, or null. Going back is the jump's work, not an edge's. */
export function findCycle(document: JourneyDocument): string[] | null {
  const next = targetsByNode(document.edges);
  const state = new Map<string, 'open' | 'done'>();
  for (const root of next.keys()) {
    if (state.has(root)) continue;
    const path: string[] = [root];
    const pending: string[][] = [[...(next.get(root) ?? [])]];
    state.set(root, 'open');
    while (path.length > 0) {
      const child = pending.at(-1)?.pop();
      if (child === undefined) {
        state.set(path.pop() ?? '', 'done');
        pending.pop();
      } else if (state.get(child) === 'open') {
        return path.slice(path.indexOf(child));
      } else if (!state.has(child)) {
        state.set(child, 'open');
        path.push(child);
        pending.push([...(next.get(child) ?? [])]);
      }
    }
  }
  return null;
}
