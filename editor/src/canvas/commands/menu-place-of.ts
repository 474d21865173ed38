import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import type { Selection } from '../store/selection.ts';
import type { MenuPlace } from './canvas-command.ts';

/** Which menu fits what is chosen. */
export function menuPlaceOf({ edges }: Pick<JourneyDocument, 'edges'>, { nodes, edge }: Selection): MenuPlace {
  if (nodes.length > 1) return 'steps';
  if (nodes[0] !== undefined) return nodes[0] === triggerId ? 'start' : 'step';
  if (!edge) return 'ground';
  return edges.some(({ from, output }) => from === edge.from && output === edge.output) ? 'edge' : 'open';
}
