import type { JourneyDocument } from '../document.ts';
import { isAt } from './place.ts';

export interface Disconnect {
  readonly type: 'disconnect';
  readonly outputs: readonly { readonly from: string; readonly output: string }[];
}

export function disconnect(document: JourneyDocument, { outputs }: Disconnect): JourneyDocument {
  const edges = document.edges.filter((edge) => !outputs.some(({ from, output }) => isAt(from, output)(edge)));
  return edges.length === document.edges.length ? document : { ...document, edges };
}
