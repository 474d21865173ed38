import { definitionOf } from '../nodes/definitions.ts';
import { type JourneyDocument, type JourneyNode, triggerId } from './document.ts';
import { findCycle, leapsOf, nodeById, targetsByNode } from './graph.ts';
import { mostPassedAtOnce } from './plan.ts';
import type { Problem } from './problem.ts';

/**
 * What is wrong with the ways that settings name instead of edges: they lead to a node of this journey, to another one,
 * and a run cannot go round by them for a thousand steps without ever waiting.
 */
export function leapProblems(document: JourneyDocument): Problem[] {
  const found = document.nodes.flatMap((node) =>
    leapsOf(node).flatMap(({ to, field }): Problem[] => {
      const code = faultOf(document, node, to);
      return code ? [{ nodeId: node.id, field, code, facts: { to }, severity: 'error' }] : [];
    }),
  );
  // Paths have an end only where edges form no cycle.
  return found.length > 0 || findCycle(document) ? found : restlessProblems(document);
}

function faultOf(document: JourneyDocument, node: JourneyNode, to: string): string | null {
  if (to === node.id) return 'jump_to_itself';
  return to === triggerId || !nodeById(document, to) ? 'jump_target_unknown' : null;
}

/**
 * The longest way without a wait is one stretch of edges after the other, each begun by a leap. Only a leap whose own
 * stretch can come to a next leap is taken again and again.
 */
function restlessProblems(document: JourneyDocument): Problem[] {
  const ways = new Ways(document);
  const leaping = document.nodes.flatMap((node) => leapsOf(node).map((leap) => ({ node, leap })));
  const round = leaping.filter(({ leap }) => ways.comesToLeap(leap.to));
  const passed = round.reduce((sum, { leap }) => sum + leap.times * ways.longest(leap.to), 0);
  const [first] = round;
  if (!first || passed + document.nodes.length <= mostPassedAtOnce) return [];
  const facts = { steps: passed, most: mostPassedAtOnce };
  return [
    { nodeId: first.node.id, field: first.leap.field, code: 'jump_without_wait', facts, severity: 'error' as const },
  ];
}

/** Ways along edges that pass no node at which everybody waits. */
class Ways {
  readonly #next: ReadonlyMap<string, readonly string[]>;
  readonly #nodes: ReadonlyMap<string, JourneyNode>;
  readonly #longest = new Map<string, number>();
  readonly #comes = new Map<string, boolean>();

  constructor({ nodes, edges }: JourneyDocument) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#next = targetsByNode(edges);
  }

  /** How many nodes the longest of them passes. */
  longest(id: string): number {
    const known = this.#longest.get(id);
    if (known !== undefined) return known;
    const length = this.#rests(id) ? 0 : 1 + Math.max(0, ...this.#after(id).map((to) => this.longest(to)));
    this.#longest.set(id, length);
    return length;
  }

  comesToLeap(id: string): boolean {
    const known = this.#comes.get(id);
    if (known !== undefined) return known;
    const node = this.#nodes.get(id);
    const comes =
      node !== undefined &&
      !this.#rests(id) &&
      (leapsOf(node).length > 0 || this.#after(id).some((to) => this.comesToLeap(to)));
    this.#comes.set(id, comes);
    return comes;
  }

  #after = (id: string): readonly string[] => this.#next.get(id) ?? [];

  #rests(id: string): boolean {
    const node = this.#nodes.get(id);
    return node === undefined || definitionOf(node.type).rests({ ...node.config });
  }
}
