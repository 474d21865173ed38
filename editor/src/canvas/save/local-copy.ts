import type { JourneyDocument } from '@olle/shared/journey/document';
import { parseDocument } from '@olle/shared/journey/parse-document';
import { z } from 'zod';
import { isMadeOn } from '../store/is-made-on.ts';

const copySchema = z.object({ revision: z.number(), document: z.unknown(), sent: z.unknown() });
const keyOf = (journeyId: string): string => `olle.unsaved.${journeyId}`;

/** Unsaved work stays in this browser, so that a lost connection or a closed tab loses nothing. */
export function keepLocalCopy(
  journeyId: string,
  copy: { readonly document: JourneyDocument; readonly revision: number } | null,
  sent: JourneyDocument | null,
): void {
  try {
    if (copy) localStorage.setItem(keyOf(journeyId), JSON.stringify({ ...copy, sent }));
    else localStorage.removeItem(keyOf(journeyId));
  } catch {
    // A full or forbidden storage only means that there is no copy.
  }
}

/** The copy, if it was made on this very draft; an older one would undo what others saved since. */
export function localCopyOf(
  journeyId: string,
  draft: { readonly document: JourneyDocument; readonly revision: number },
): JourneyDocument | null {
  try {
    const copy = copySchema.safeParse(JSON.parse(localStorage.getItem(keyOf(journeyId)) ?? 'null'));
    const parsed = copy.success && isMadeOn(copy.data, draft) ? parseDocument(copy.data.document) : null;
    return parsed?.ok ? parsed.document : null;
  } catch {
    return null;
  }
}
