import { definitionOf } from '../nodes/definitions.ts';
import type { JourneyDocument, JourneyNode } from './document.ts';
import type { Problem } from './problem.ts';

/** Where `match` may look. */
const roots = new Set(['trigger', 'steps', 'customer']);

/** Paths that settings read: `trigger.…`, `customer.…`, or `steps.<id>.…` of a wait that exists in this journey. */
export function readProblems(document: JourneyDocument): Problem[] {
  const reads = [
    ...document.nodes.flatMap((node) =>
      definitionOf(node.type)
        .reads({ ...node.config })
        .map(({ path, field }) => ({ nodeId: node.id as string | null, path, field })),
    ),
    ...[...(document.exits ?? []).entries()].flatMap(([index, exit]) =>
      'event' in exit ? ofMatch(exit.match, `exits.${index}.match`) : [],
    ),
    ...ofMatch(document.goal?.match, 'goal.match'),
  ];
  return reads.flatMap(({ nodeId, path, field }) => {
    const code = faultOf(document, path);
    return code ? [{ nodeId, field, code, facts: { path }, severity: 'error' as const }] : [];
  });
}

const ofMatch = (match: Record<string, string> | undefined, field: string) =>
  Object.entries(match ?? {}).map(([property, path]) => ({ nodeId: null, path, field: `${field}.${property}` }));

function faultOf(document: JourneyDocument, path: string): string | null {
  const [root = '', second, third] = path.split('.');
  if (!roots.has(root) || !second) return 'path_unknown';
  if (root !== 'steps') return null;
  if (!document.nodes.some((node) => isKeptBy(node, second))) return 'step_not_heard';
  return third ? null : 'path_unknown';
}

function isKeptBy({ id, type, config }: JourneyNode, name: string): boolean {
  const names = definitionOf(type).keeps({ ...config });
  return names !== null && (id === name || names.includes(name));
}
