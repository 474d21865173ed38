import { textFormats } from '@olle/shared/text/text-format';
import { z } from 'zod';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import { createDesk, type Desk, type KeptText } from './desk.ts';

const desks = new WeakMap<EditorStore, Desk>();

/** The text of an editor's journey; made when it is first opened, and kept while it is closed. */
export function deskOf(store: EditorStore): Desk {
  const known = desks.get(store);
  if (known) return known;
  const { journeyId, readOnly } = store.getState();
  const desk = createDesk(
    {
      drawn: () => documentOf(store.getState()),
      draw: (document) => store.getState().write(document),
      keep: (text) => {
        // What somebody else edits is theirs to keep.
        if (!store.getState().readOnly) keepText(journeyId, text);
      },
    },
    readOnly ? null : keptText(journeyId),
  );
  desks.set(store, desk);
  return desk;
}

const keyOf = (journeyId: string): string => `olle.text.${journeyId}`;
const keptSchema = z.object({ format: z.enum(textFormats), text: z.string() });

/** Comments, and texts that cannot be drawn yet, are in no draft: they stay in this browser. */
function keepText(journeyId: string, text: KeptText | null): void {
  try {
    if (text) localStorage.setItem(keyOf(journeyId), JSON.stringify(text));
    else localStorage.removeItem(keyOf(journeyId));
  } catch {
    // No room, or not allowed: it is there as long as the page is.
  }
}

function keptText(journeyId: string): KeptText | null {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(journeyId)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
