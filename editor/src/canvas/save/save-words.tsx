import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useSaveState } from './save-state.ts';
import classes from './save-words.module.css';

/** Whether the draft is safe, in quiet words; louder only when it is not. */
export function SaveWords() {
  const state = useSaveState();
  const t = useMessages('canvas').save;
  const format = useFormat();
  const words = state.kind === 'saved' && state.at !== null ? t.savedAt(format.time(state.at)) : t.states[state.kind];
  return (
    <span
      className={classes.words}
      role="status"
      data-failed={state.kind === 'failed' || state.kind === 'conflict' || undefined}
    >
      {words}
    </span>
  );
}
