import type { JourneyDocument } from '@olle/shared/journey/document';
import { parseDocument } from '@olle/shared/journey/parse-document';
import { sameDocument } from './same-document.ts';

interface Kept {
  /** The last one that was known when it was kept. */
  readonly revision: number;
  /** What was on its way to the server just then. */
  readonly sent?: unknown;
}

/**
 * Whether what a browser kept was made on this very draft: nothing that others saved since is undone by it. Of our own
 * save the page may have gone before the answer came.
 */
export function isMadeOn(
  { revision, sent }: Kept,
  draft: { readonly document: JourneyDocument; readonly revision: number },
): boolean {
  if (revision === draft.revision) return true;
  const parsed = revision === draft.revision - 1 ? parseDocument(sent) : null;
  return parsed?.ok === true && sameDocument(parsed.document, draft.document);
}
