import { type JourneyDocument, type Note, notesSchema } from '../document.ts';

export interface SetNote {
  readonly type: 'set_note';
  readonly id: string;
  /** null: it is taken away. */
  readonly note: Note | null;
}

export function setNote(document: JourneyDocument, { id, note }: SetNote): JourneyDocument {
  const { notes = {}, ...rest } = document;
  if (note === null) {
    if (!Object.hasOwn(notes, id)) return document;
    const { [id]: _gone, ...others } = notes;
    return Object.keys(others).length === 0 ? rest : { ...rest, notes: others };
  }
  const parsed = notesSchema.safeParse({ ...notes, [id]: { ...note, x: Math.round(note.x), y: Math.round(note.y) } });
  return parsed.success ? { ...rest, notes: parsed.data } : document;
}
