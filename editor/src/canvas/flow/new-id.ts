import type { JourneyDocument } from '@olle/shared/journey/document';

/**
 * An id that people can read in `steps.<id>.…`. Never one that was used before: counts and people who wait are stored
 * under it. `taken`: by others that come with it.
 */
export function newId(document: JourneyDocument, type: string, taken: readonly string[] = []): string {
  for (;;) {
    const id = `${type}_${crypto.randomUUID().slice(0, 4)}`;
    if (!taken.includes(id) && !document.nodes.some((node) => node.id === id)) return id;
  }
}
