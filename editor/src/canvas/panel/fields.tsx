import type { ReactNode } from 'react';
import { useEditor } from '../store/editor-context.tsx';
import classes from './panel.module.css';

/** What can be changed in a panel; while somebody else edits, it is there to be read. */
export function Fields({ children }: { readonly children: ReactNode }) {
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <fieldset className={classes.fields} disabled={readOnly}>
      {children}
    </fieldset>
  );
}
