import { sameJson } from '@olle/shared/conditions/same-json';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { edgesFrom, nodeById } from '@olle/shared/journey/graph';
import type { Json } from '@olle/shared/json';

export type NodeChange = 'removed' | 'changed' | 'rewired' | 'same';

/** What becomes of a node: by its own settings first, then by where it leads. */
export function nodeChange(before: JourneyDocument, after: JourneyDocument, nodeId: string): NodeChange {
  const [was, is] = [nodeById(before, nodeId), nodeById(after, nodeId)];
  if (!is) return 'removed';
  if (was?.type !== is.type || !sameJson(asJson(was.config), asJson(is.config))) return 'changed';
  return leads(before, nodeId) === leads(after, nodeId) ? 'same' : 'rewired';
}

const leads = (document: JourneyDocument, nodeId: string): string =>
  edgesFrom(document, nodeId)
    .map(({ output, to }) => `${output} ${to}`)
    .sort()
    .join();

/** What the document's schema let in is JSON, whatever its type is called. */
const asJson = (value: object): Json => value as unknown as Json;
