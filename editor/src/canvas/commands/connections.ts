import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { edgesFrom, nodeById, outputsOf } from '@olle/shared/journey/graph';
import { canConnect, hasOutput } from '@olle/shared/journey/operations/outputs';
import type { Stop } from './walk/stops.ts';

/** An output, and where it leads now. */
interface Way {
  readonly from: string;
  readonly output: string;
  readonly to: string | undefined;
}

/**
 * The outputs that somebody can mean who stands here: the one that is chosen; of a step, the one that waits to lead
 * somewhere, else all, those too that need not be drawn.
 */
export function waysToConnect(document: JourneyDocument, at: Stop | null): readonly Way[] {
  if (!at) return [];
  const from = at.kind === 'step' ? at.id : at.from;
  const to = (output: string) => edgesFrom(document, from).find((edge) => edge.output === output)?.to;
  if (at.kind === 'output')
    return hasOutput(document, from, at.output) ? [{ from, output: at.output, to: to(at.output) }] : [];
  if (from === triggerId) return [{ from, output: 'next', to: to('next') }];
  const node = nodeById(document, from);
  const all = (node ? outputsOf(node) : []).map(({ id: output, fallsBackTo }) => ({
    way: { from, output, to: to(output) },
    waits: fallsBackTo === undefined && to(output) === undefined,
  }));
  const waiting = all.filter(({ waits }) => waits);
  return (waiting.length === 1 ? waiting : all).map(({ way }) => way);
}

/** The steps that it can lead to, and does not yet. */
export const targetsOf = (document: JourneyDocument, { from, output, to }: Way): readonly string[] =>
  document.nodes.map(({ id }) => id).filter((id) => id !== to && canConnect(document, { from, output, to: id }));
