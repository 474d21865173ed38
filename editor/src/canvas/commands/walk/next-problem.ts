import type { Selection } from '../../store/selection.ts';
import type { ShownProblem } from '../../store/shown-problem.ts';

/** The next place with a problem after what is chosen, round and round; null: the journey itself, undefined: there is none. */
export function nextProblem(
  problems: readonly Pick<ShownProblem, 'nodeId'>[],
  { nodes }: Selection,
  step: 1 | -1,
): string | null | undefined {
  const places = [...new Set(problems.map(({ nodeId }) => nodeId))];
  const at = places.indexOf(nodes[0] ?? null);
  // From a place without a problem, the first of them comes next.
  const next = at < 0 && step < 0 ? places.length - 1 : (at + step + places.length) % places.length;
  return places[next];
}
