import { ActionIcon, Textarea } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import classes from './outline-notes.module.css';

/** What is written beside the drawing, below the steps: it belongs to none of them. */
export function OutlineNotes() {
  const t = useMessages('canvas').gestures.notes;
  const id = useId();
  const store = useEditorStore();
  const notes = useEditor((state) => documentOf(state).notes);
  const readOnly = useEditor((state) => state.readOnly);
  const { apply, endGesture } = store.getState();
  const all = Object.entries(notes ?? {});
  if (all.length === 0) return null;
  return (
    <section className={classes.notes} aria-labelledby={id}>
      <h2 id={id}>{t.list}</h2>
      <ul>
        {all.map(([noteId, note]) => (
          <li key={noteId} className={classes.note} data-colour={note.colour ?? 'plain'}>
            <Textarea
              className={classes.text}
              aria-label={t.text}
              placeholder={t.placeholder}
              autosize
              minRows={1}
              maxLength={2_000}
              value={note.text}
              readOnly={readOnly}
              onChange={({ currentTarget: { value } }) =>
                apply({ type: 'set_note', id: noteId, note: { ...note, text: value } }, `note:${noteId}`)
              }
              onBlur={endGesture}
            />
            {!readOnly && (
              <ActionIcon
                aria-label={t.remove}
                onClick={({ currentTarget }) => {
                  focusBeside(currentTarget);
                  apply({ type: 'set_note', id: noteId, note: null });
                }}
              >
                <Trash2 size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The note before it goes takes the focus along: to the next one, else to the tree. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = beside ? beside.querySelector('textarea') : document.querySelector('[role="treeitem"][tabindex="0"]');
  if (next instanceof HTMLElement) next.focus();
}
