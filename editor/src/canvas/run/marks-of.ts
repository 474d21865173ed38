import type { RunAnswer } from '@olle/shared/api/runs';
import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { leapsOf, nodeById } from '@olle/shared/journey/graph';
import type { Marks } from './marks.ts';

/** The cards and edges that a run passed, with the times; read from its steps alone. */
export function marksOf(run: Pick<RunAnswer, 'steps' | 'enteredAt' | 'position'>, document: JourneyDocument): Marks {
  const times: Record<string, string[]> = { [triggerId]: [run.enteredAt] };
  const edges = new Set<string>();
  const [first] = run.steps;
  const entry = first && edgeTaken(document, triggerId, 'next', first.nodeId);
  if (entry) edges.add(entry);
  run.steps.forEach((step, index) => {
    times[step.nodeId] = [...(times[step.nodeId] ?? []), step.arrivedAt];
    const next = run.steps[index + 1];
    if (next) {
      const edge = edgeTaken(document, step.nodeId, step.outcome, next.nodeId);
      if (edge) edges.add(edge);
    }
  });
  return { times, edges, waitsAt: run.position?.nodeId ?? null };
}

/** An undrawn output may have gone on by another one (`skipped` by `next`): the edge that leads there is the one taken. */
export function edgeTaken(document: JourneyDocument, from: string, output: string, to: string): string | null {
  const node = nodeById(document, from);
  if (node && leapsOf(node).some((leap) => leap.output === output)) return `${from}/${output}`;
  const { edges } = document;
  const out = edges.filter((edge) => edge.from === from && edge.to === to);
  const taken = out.find((edge) => edge.output === output) ?? out[0];
  return taken ? `${from}/${taken.output}` : null;
}
