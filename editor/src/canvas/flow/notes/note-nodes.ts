import type { JourneyDocument, Note } from '@olle/shared/journey/document';
import type { Node } from '@xyflow/react';

export type NoteNode = Node<{ readonly noteId: string; readonly note: Note }, 'note'>;

const prefix = 'note:';
export const isNote = (nodeId: string): boolean => nodeId.startsWith(prefix);
export const noteIdOf = (nodeId: string): string => nodeId.slice(prefix.length);

/** The notes of a document. One that has not changed stays the same object. */
export function noteNodes({ notes = {} }: JourneyDocument, before: readonly NoteNode[]): NoteNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  return Object.entries(notes).map(([noteId, note]) => {
    const id = prefix + noteId;
    const known = old.get(id);
    const position = { x: note.x, y: note.y };
    if (!known)
      return {
        id,
        type: 'note',
        position,
        data: { noteId, note },
        dragHandle: '[data-note-grip]',
        selectable: false,
        focusable: false,
      };
    const stays = known.data.note === note && known.position.x === note.x && known.position.y === note.y;
    return stays ? known : { ...known, position, data: { noteId, note } };
  });
}
