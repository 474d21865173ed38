import { Anchor } from '@mantine/core';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Autosaver, SaveState } from './autosaver.ts';
import classes from './save-words.module.css';

/** Whether the draft is safe, in quiet words; louder only when it is not. */
export function SaveWords({ state, saver }: { readonly state: SaveState; readonly saver: Autosaver | null }) {
  const t = useMessages('canvas');
  const format = useFormat();
  const words =
    state.kind === 'saved' && state.at !== null ? t.save.savedAt(format.time(state.at)) : t.save.states[state.kind];
  return (
    <span
      className={classes.words}
      role="status"
      data-failed={state.kind === 'failed' || state.kind === 'conflict' || undefined}
    >
      {words}
      {state.kind === 'failed' && (
        <Anchor component="button" type="button" fz="inherit" ml={8} onClick={() => void saver?.flush()}>
          {t.save.retry}
        </Anchor>
      )}
    </span>
  );
}
