import type { Leap, NodeOutput } from '../nodes/define-node.ts';
import { definitionOf } from '../nodes/definitions.ts';
import { type Edge, type JourneyDocument, type JourneyNode, triggerId } from './document.ts';
import { oncePerNode } from './once-per-node.ts';

/** The outputs of a place in the drawing, in the order in which they are drawn. */
export const outputsOf: (node: JourneyNode) => readonly NodeOutput[] = oncePerNode(({ type, config }) =>
  definitionOf(type).outputs({ ...config }),
);

/** The ways on that its settings name instead of an edge. */
export const leapsOf: (node: JourneyNode) => readonly Leap[] = oncePerNode(({ type, config }) =>
  definitionOf(type).leaps({ ...config }),
);

export const nodeById = (document: JourneyDocument, id: string): JourneyNode | undefined =>
  document.nodes.find((node) => node.id === id);

export const edgesFrom = (document: JourneyDocument, id: string): Edge[] =>
  document.edges.filter(({ from }) => from === id);

/** Every node that edges lead to from here. */
export const reachableFrom = (document: JourneyDocument, start: string): Set<string> => follow(document.edges, start);

/** Every node that a run can come to, by edges and by leaps. */
export const visitable = (document: JourneyDocument): Set<string> => follow(waysOf(document), triggerId);

/** By node, those that a run may have passed before it comes there; the trigger among them. */
export function passedBefore(document: JourneyDocument): (id: string) => ReadonlySet<string> {
  const back = waysOf(document).map(({ from, to }) => ({ from: to, to: from }));
  const comingTo = targetsByNode(back);
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id) ?? allFrom(comingTo, comingTo.get(id) ?? []);
    known.set(id, before);
    return before;
  };
}

function waysOf({ edges, nodes }: JourneyDocument): Pick<Edge, 'from' | 'to'>[] {
  return [...edges, ...nodes.flatMap((node) => leapsOf(node).map(({ to }) => ({ from: node.id, to })))];
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

const follow = (ways: readonly Pick<Edge, 'from' | 'to'>[], start: string): Set<string> =>
  allFrom(targetsByNode(ways), [start]);

/** These, and all that is come to from them. */
function allFrom(next: ReadonlyMap<string, readonly string[]>, starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
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
