import { definitionOf } from '../nodes/definitions.ts';
import type { JourneyDocument } from './document.ts';
import { nodeById } from './graph.ts';
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
    ...[...(document.exits ?? []).entries()].flatMap(([index, { match }]) => ofMatch(match, `exits.${index}.match`)),
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
  const node = nodeById(document, second);
  if (!node || definitionOf(node.type).hears({ ...node.config }).length === 0) return 'step_not_heard';
  return third ? null : 'path_unknown';
}
