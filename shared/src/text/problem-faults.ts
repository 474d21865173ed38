import { type JourneyDocument, triggerId } from '../journey/document.ts';
import type { Problem } from '../journey/problem.ts';
import type { TextFault } from './text-fault.ts';
import type { TextSource } from './text-source.ts';
import type { Key } from './yaml-style.ts';

type Located = Pick<Problem, 'nodeId' | 'code' | 'severity'> & {
  readonly field?: string | undefined;
  readonly facts?: Problem['facts'];
};

/** What keeps a journey from being published, at the lines that say it. */
export function problemFaults(
  document: JourneyDocument,
  problems: readonly Located[],
  source: TextSource,
): readonly TextFault[] {
  return problems.map(({ nodeId, field, code, facts = {}, severity }) => ({
    ...source.markOf(pathOf(document, { nodeId, field, facts }, source)),
    room: 'problem',
    code,
    facts,
    severity,
  }));
}

function pathOf(
  document: JourneyDocument,
  { nodeId, field = '', facts = {} }: Pick<Located, 'nodeId' | 'field' | 'facts'>,
  source: TextSource,
): readonly Key[] {
  if (field === 'edges') return edgePath(document, nodeId, facts);
  if (nodeId === null) return source.pathOf([], field);
  if (nodeId === triggerId) return source.pathOf([triggerId], field);
  const path = stepPath(document, nodeId);
  if (!path) return [];
  return field === '' ? [...path, 'id'] : source.pathOf([...path, 'config'], field);
}

/** Where a step stands in the text; null: it does not. */
export function stepPath({ nodes }: JourneyDocument, id: string): readonly Key[] | null {
  const index = nodes.findIndex((node) => node.id === id);
  return index < 0 ? null : ['nodes', index];
}

/** The last of those that fit: of two that are drawn from one output, the second is too many. */
function edgePath({ edges }: JourneyDocument, nodeId: string | null, facts: Problem['facts']): readonly Key[] {
  const index = edges.findLastIndex(
    ({ from, output, to }) =>
      (nodeId === null || from === nodeId) &&
      (facts.from === undefined || facts.from === from) &&
      (facts.output === undefined || facts.output === output) &&
      (facts.to === undefined || facts.to === to),
  );
  if (index < 0) return ['edges'];
  const wrong = facts.output !== undefined ? 'output' : facts.from !== undefined ? 'from' : 'to';
  return ['edges', index, wrong];
}
