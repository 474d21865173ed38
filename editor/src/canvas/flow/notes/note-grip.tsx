import { type Note, triggerId } from '@olle/shared/journey/document';
import { GripHorizontal } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { markedWith } from '../../commands/marked-with.ts';
import { useEditor, useEditorStore } from '../../store/editor-context.tsx';
import classes from './note-card.module.css';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** What a note is taken by: with a mouse, or with the keys that do the same (`commands/note-commands.ts` tells them). */
export function NoteGrip({ noteId, note }: { readonly noteId: string; readonly note: Note }) {
  const t = useMessages('canvas').gestures.notes;
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const { apply, endGesture } = store.getState();
  if (readOnly) return <GripHorizontal size={14} aria-hidden className={classes.grip} />;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step) {
      const far = event.shiftKey ? 40 : 8;
      const at = { x: note.x + step[0] * far, y: note.y + step[1] * far };
      apply({ type: 'set_note', id: noteId, note: { ...note, ...at } }, `note-place:${noteId}`);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      const notes = [...document.querySelectorAll<HTMLElement>('[data-note] [data-grip]')];
      const at = notes.indexOf(event.currentTarget);
      apply({ type: 'set_note', id: noteId, note: null });
      (notes[at + 1] ?? notes[at - 1] ?? markedWith(triggerId))?.focus();
    } else return;
    // The same keys walk over the drawing and take its steps away.
    event.preventDefault();
  };
  return (
    <button
      type="button"
      className={classes.grip}
      data-grip
      aria-label={note.text === '' ? t.move : t.moveOf(note.text)}
      title={t.keys}
      onKeyDown={onKeyDown}
      onBlur={endGesture}
      onClick={({ currentTarget }) => currentTarget.closest('[data-note]')?.querySelector('textarea')?.focus()}
    >
      <GripHorizontal size={14} aria-hidden />
    </button>
  );
}
