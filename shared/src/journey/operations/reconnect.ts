import type { Edge, JourneyDocument } from '../document.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { canConnect } from './outputs.ts';

export interface Reconnect {
  readonly type: 'reconnect';
  readonly edge: { readonly from: string; readonly output: string };
  /** Where it goes now; either end may have moved. */
  readonly to: Edge;
}

/** Moves an edge, or leaves it where it is when its new place is none. */
export function reconnect(document: JourneyDocument, { edge, to }: Reconnect): JourneyDocument {
  const without = disconnect(document, { type: 'disconnect', outputs: [edge] });
  if (without === document || !canConnect(without, to)) return document;
  const same = document.edges.some(
    (other) => other.from === edge.from && other.output === edge.output && same3(other, to),
  );
  return same ? document : connect(without, { type: 'connect', edge: to });
}

const same3 = (a: Edge, b: Edge): boolean => a.from === b.from && a.output === b.output && a.to === b.to;
