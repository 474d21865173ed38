import { noteColours } from '@olle/shared/journey/document';
import type { NodeProps } from '@xyflow/react';
import { X } from 'lucide-react';
import { memo } from 'react';
import { part } from '../../../fetched/part.tsx';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useEditor, useEditorStore } from '../../store/editor-context.tsx';
import classes from './note-card.module.css';
import type { NoteNode } from './note-nodes.ts';

const NoteGrip = part(() => import('./note-grip.tsx').then((module) => module.NoteGrip));

/** What somebody wrote beside the drawing. It grows with what is written. */
export const NoteCard = memo(function NoteCard({ data: { noteId, note } }: NodeProps<NoteNode>) {
  const t = useMessages('canvas').gestures.notes;
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const { apply, endGesture } = store.getState();
  const { text, colour = 'plain' } = note;
  return (
    <div className={classes.note} data-colour={colour} data-note={noteId}>
      <div className={classes.head} data-note-grip>
        <NoteGrip noteId={noteId} note={note} />
        {!readOnly && (
          <span className={`${classes.tools} nodrag`}>
            {noteColours.map((each) => (
              <button
                key={each}
                type="button"
                className={classes.swatch}
                data-colour={each}
                aria-label={t.colours[each]}
                aria-pressed={each === colour}
                onClick={() => apply({ type: 'set_note', id: noteId, note: { ...note, colour: each } })}
              />
            ))}
            <button
              type="button"
              className={classes.remove}
              aria-label={t.remove}
              onClick={() => apply({ type: 'set_note', id: noteId, note: null })}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        )}
      </div>
      <div className={classes.paper} data-text={`${text}\n`}>
        <textarea
          className={`${classes.text} nodrag nowheel nopan`}
          aria-label={t.text}
          placeholder={t.placeholder}
          value={text}
          readOnly={readOnly}
          maxLength={2_000}
          rows={1}
          onChange={({ currentTarget: { value } }) =>
            apply({ type: 'set_note', id: noteId, note: { ...note, text: value } }, `note:${noteId}`)
          }
          onBlur={endGesture}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </div>
    </div>
  );
});
