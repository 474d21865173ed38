import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';

/** What leads to what, without ways that come back to where they began. */
export interface Drawing {
  /** Each card after all that lead to it. */
  readonly order: readonly string[];
  /** Where each leads, in the order of its outputs. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** The trigger's is 0; a card stands below all that lead to it. */
  readonly row: ReadonlyMap<string, number>;
}

export function drawingOf(document: JourneyDocument): Drawing {
  const ids = [triggerId, ...document.nodes.map(({ id }) => id)];
  const { order, next } = withoutRounds(ids, targetsInOrder(document));
  const before = new Map<string, string[]>(ids.map((id) => [id, []]));
  const row = new Map<string, number>([[triggerId, 0]]);
  for (const id of order) {
    const above = (before.get(id) ?? []).map((other) => row.get(other) ?? 0);
    if (id !== triggerId) row.set(id, 1 + Math.max(0, ...above));
    for (const to of next.get(id) ?? []) before.get(to)?.push(id);
  }
  return { order, next, before, row };
}

function withoutRounds(ids: readonly string[], targets: ReadonlyMap<string, readonly string[]>) {
  const state = new Map<string, 'open' | 'done'>();
  const next = new Map<string, readonly string[]>();
  const last: string[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    const on = (targets.get(id) ?? []).filter((to) => state.get(to) !== 'open');
    next.set(id, on);
    for (const to of on.toReversed()) if (!state.has(to)) visit(to);
    state.set(id, 'done');
    last.push(id);
  };
  for (const id of ids) if (!state.has(id)) visit(id);
  return { order: last.toReversed(), next };
}

/** Each target once, by the first output that leads to it. */
function targetsInOrder({ nodes, edges }: JourneyDocument): ReadonlyMap<string, readonly string[]> {
  const known = new Set([triggerId, ...nodes.map(({ id }) => id)]);
  const rank = new Map(nodes.flatMap((node) => outputsOf(node).map(({ id }, index) => [`${node.id}/${id}`, index])));
  const at = ({ from, output }: { from: string; output: string }): number => rank.get(`${from}/${output}`) ?? 0;
  const targets = new Map<string, string[]>();
  for (const edge of [...edges].sort((a, b) => at(a) - at(b))) {
    if (!known.has(edge.from) || !known.has(edge.to)) continue;
    const of = targets.get(edge.from) ?? [];
    if (!of.includes(edge.to)) of.push(edge.to);
    targets.set(edge.from, of);
  }
  return targets;
}
