import type { Language } from '@olle/shared/i18n/language';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { nodeMessages } from '@olle/shared/nodes/messages';

/** What people know a step by: what it does. Null: there is none of this id. */
export function targetName(document: JourneyDocument, id: string, language: Language): string | null {
  const node = nodeById(document, id);
  return node ? nodeMessages(node.type, language).summary({ ...node.config }) : null;
}
