import type { ImpactAnswer } from '@olle/shared/api/migrations';
import classes from './versions.module.css';

/** What differs, sentence by sentence. */
export function ChangesList({ label, changes }: { readonly label: string; readonly changes: ImpactAnswer['changes'] }) {
  return (
    // A long list scrolls, so it can be reached by keyboard.
    <ul className={classes.changes} aria-label={label} tabIndex={changes.length > 8 ? 0 : undefined}>
      {changes.map(({ nodeId, sentence }, index) => (
        <li key={`${nodeId ?? ''}/${index.toString()}`}>{sentence}</li>
      ))}
    </ul>
  );
}
