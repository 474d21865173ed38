import { z } from 'zod';

const keyOf = (journeyId: string): string => `olle.folded.${journeyId}`;
const foldsSchema = z.array(z.string().max(64)).max(500);

/** Which branches of a journey this browser shows as one card. */
export function keptFolds(journeyId: string): ReadonlySet<string> {
  try {
    const kept = foldsSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(journeyId)) ?? '[]'));
    return new Set(kept.data ?? []);
  } catch {
    return new Set();
  }
}

export function keepFolds(journeyId: string, ids: readonly string[]): ReadonlySet<string> {
  try {
    if (ids.length > 0) localStorage.setItem(keyOf(journeyId), JSON.stringify(ids));
    else localStorage.removeItem(keyOf(journeyId));
  } catch {
    // Without storage they are folded until the page is left.
  }
  return new Set(ids);
}
