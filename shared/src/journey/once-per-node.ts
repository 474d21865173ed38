import type { JourneyNode } from './document.ts';

/**
 * Nodes never change, an edit makes another one: what follows from a node alone is worked out once, however often its
 * document is looked through.
 * @example const wordsOf = oncePerNode((node) => JSON.stringify(node.config))
 */
export function oncePerNode<T>(work: (node: JourneyNode) => T): (node: JourneyNode) => T {
  const known = new WeakMap<JourneyNode, { readonly answer: T }>();
  return (node) => {
    const before = known.get(node);
    if (before) return before.answer;
    const answer = work(node);
    known.set(node, { answer });
    return answer;
  };
}
