import { conditionProblems } from '../conditions/problems.ts';
import type { JsonObject } from '../json.ts';
import { definitionOf } from '../nodes/definitions.ts';
import { problemsInTexts } from '../templates/problems.ts';
import { type JourneyDocument, type JourneyNode, triggerId } from './document.ts';
import { findCycle, outputsOf, visitable } from './graph.ts';
import { leapProblems } from './leaps.ts';
import { oncePerNode } from './once-per-node.ts';
import { placed } from './placed.ts';
import type { ConfigProblem, Problem } from './problem.ts';
import { readProblems } from './reads.ts';
import { ruleProblems } from './rule-problems.ts';
import { definitionOfTrigger } from './trigger.ts';

/**
 * All that keeps a well-formed document from being published, each problem on its node. The editor shows the same list
 * that publishing asks; what only the workspace knows (pools, segments, traffic) is added by the engine.
 */
export function validate(document: JourneyDocument): Problem[] {
  return [
    ...triggerProblems(document),
    ...ruleProblems(document),
    ...nodeProblems(document),
    ...edgeProblems(document),
    ...leapProblems(document),
    ...readProblems(document),
  ];
}

const problem = (nodeId: string | null, code: string, field?: string, facts: JsonObject = {}): Problem => ({
  nodeId,
  code,
  ...(field === undefined ? {} : { field }),
  facts,
  severity: 'error',
});

function triggerProblems({ trigger, nodes, edges }: JourneyDocument): Problem[] {
  const found: Problem[] = definitionOfTrigger(trigger)
    .problems(trigger)
    .map(({ field, code, facts }) => problem(triggerId, code, field, facts));
  for (const { field, code } of trigger.audience ? placed('audience', conditionProblems(trigger.audience)) : [])
    found.push(problem(triggerId, code, field));
  if (nodes.length === 0) found.push(problem(null, 'journey_empty'));
  else if (!edges.some(({ from }) => from === triggerId)) found.push(problem(triggerId, 'trigger_leads_nowhere'));
  return found;
}

/** What a step says of itself instead of an output taken. */
const reserved: ReadonlySet<string> = new Set(['waiting', 'moved', 'ended']);

function nodeProblems(document: JourneyDocument): Problem[] {
  const reachable = visitable(document);
  const seen = new Set<string>([triggerId]);
  return document.nodes.flatMap((node) => {
    const found = [...ownProblems(node)];
    if (seen.has(node.id)) found.push(problem(node.id, 'node_id_twice'));
    seen.add(node.id);
    if (!reachable.has(node.id)) found.push(problem(node.id, 'node_unreachable'));
    return found;
  });
}

const ownProblems = oncePerNode((node): readonly Problem[] => [
  ...configProblems(node).map(({ field, code, facts, severity }) => ({
    ...problem(node.id, code, field, facts),
    severity: severity ?? ('error' as const),
  })),
  ...outputsOf(node).flatMap(({ id }) =>
    reserved.has(id) ? [problem(node.id, 'output_reserved', undefined, { id })] : [],
  ),
]);

// A definition only says which texts are templates: whoever draws a journey needs no template language.
function configProblems({ type, config }: JourneyNode): ConfigProblem[] {
  const { problems, templates } = definitionOf(type);
  return [...problems({ ...config }), ...problemsInTexts(templates({ ...config }))];
}

const withheldBy = oncePerNode(({ type, config }) => definitionOf(type).withheld({ ...config }));

function edgeProblems(document: JourneyDocument): Problem[] {
  const outputs = new Map(document.nodes.map((node) => [node.id, new Set(outputsOf(node).map(({ id }) => id))]));
  outputs.set(triggerId, new Set(['next']));
  const withheld = new Map(document.nodes.map((node) => [node.id, withheldBy(node)]));
  const taken = new Set<string>();
  const found: Problem[] = [];
  for (const { from, output, to } of document.edges) {
    if (!outputs.has(from)) found.push(problem(null, 'edge_from_unknown', 'edges', { from, to }));
    else if (!outputs.get(from)?.has(output))
      found.push(problem(from, withheld.get(from)?.[output] ?? 'output_unknown', 'edges', { output }));
    if (!outputs.has(to) || to === triggerId)
      found.push(problem(outputs.has(from) ? from : null, 'edge_to_unknown', 'edges', { to }));
    if (taken.has(`${from}/${output}`)) found.push(problem(from, 'output_drawn_twice', 'edges', { output }));
    taken.add(`${from}/${output}`);
  }
  const cycle = findCycle(document);
  if (cycle) found.push(problem(cycle[0] ?? null, 'cycle', 'edges', { nodes: cycle }));
  return found;
}
