import { GripVertical } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import classes from './card-grip.module.css';

/** Held here, a card takes its whole branch along. For the hand alone: with keys, a branch is cut and pasted. */
export function CardGrip() {
  const t = useMessages('canvas').gestures;
  const readOnly = useEditor((state) => state.readOnly);
  if (readOnly) return null;
  return (
    <span className={classes.grip} data-grip title={t.grip} aria-hidden>
      <GripVertical size={14} />
    </span>
  );
}
