import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Selection } from '../../store/selection.ts';
import { onlyNodes } from '../../store/selection.ts';
import { stopIn } from './stops.ts';
import { walk } from './walk.ts';

/** What is chosen once the chosen is gone: what comes before it. */
export function afterRemoval(document: JourneyDocument, selection: Selection): Selection | null {
  const gone = new Set(selection.nodes);
  let stop = stopIn(selection);
  while (stop && (stop.kind === 'output' || gone.has(stop.id))) stop = walk(document, stop, 'up');
  return stop && onlyNodes(stop.id);
}
