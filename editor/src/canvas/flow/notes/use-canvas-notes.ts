import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { useEditor, useEditorStore } from '../../store/editor-context.tsx';
import { documentOf } from '../../store/editor-store.ts';
import { type NoteNode, noteIdOf, noteNodes } from './note-nodes.ts';

/** The canvas' own notes: the document's, with what the canvas measured and a drag that is under way. */
export function useCanvasNotes() {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  const [notes, setNotes] = useState<NoteNode[]>(() => noteNodes(document, []));

  useEffect(() => setNotes((before) => noteNodes(document, before)), [document]);

  const onNotesChange = useCallback(
    (changes: NodeChange<NoteNode>[]) => {
      setNotes((before) => applyNodeChanges(changes, before));
      const state = store.getState();
      for (const change of changes) {
        if (change.type !== 'position' || !change.position || change.dragging !== false) continue;
        const id = noteIdOf(change.id);
        const note = documentOf(state).notes?.[id];
        if (note) state.apply({ type: 'set_note', id, note: { ...note, ...change.position } });
      }
    },
    [store],
  );
  return { notes, onNotesChange };
}
