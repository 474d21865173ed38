import type { NodeProps } from '@xyflow/react';
import classes from './note-card.module.css';
import type { NoteNode } from './note-nodes.ts';

/** A note that is only read, such as in a picture. */
export function StillNote({ data: { note } }: NodeProps<NoteNode>) {
  return (
    <div className={classes.note} data-colour={note.colour ?? 'plain'}>
      <p className={classes.said}>{note.text}</p>
    </div>
  );
}
