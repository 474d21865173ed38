import { useMessages } from '../i18n/use-messages.ts';
import { useCommandStore } from './command-store.ts';
import classes from './palette.module.css';
import { useReturnFocus } from './use-return-focus.ts';

/** In the palette's place until it is fetched: what is typed after the shortcut is for the palette, however fast. */
export function PaletteComing() {
  const t = useMessages('commands');
  const typed = useCommandStore((state) => state.typed);
  useReturnFocus();
  return (
    <input
      className={classes.coming}
      aria-label={t.palette}
      ref={(input) => input?.focus()}
      value={typed}
      onChange={({ currentTarget }) => useCommandStore.setState({ typed: currentTarget.value })}
      onKeyDown={({ key }) => key === 'Escape' && useCommandStore.getState().open(null)}
    />
  );
}
