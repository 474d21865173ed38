import type { JourneyDocument } from '../document.ts';
import { fragmentOf } from './fragment.ts';
import { paste } from './paste.ts';

export interface DuplicateNodes {
  readonly type: 'duplicate_nodes';
  /** Old id -> id of its copy. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Copies nodes, with the edges between them, a little beside the originals. */
export const duplicateNodes = (document: JourneyDocument, { ids }: DuplicateNodes): JourneyDocument =>
  paste(document, { type: 'paste', fragment: fragmentOf(document, Object.keys(ids)), ids, offset: { x: 32, y: 32 } });
