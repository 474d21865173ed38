import { Tooltip } from '@mantine/core';
import { Search } from 'lucide-react';
import { chordAria } from '../commands/chord.ts';
import { useCommandStore } from '../commands/command-store.ts';
import { KeySigns } from '../commands/key-signs.tsx';
import { isMac } from '../commands/platform.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './navigation.module.css';

const keys = 'mod+k';

/** Opens the palette by mouse, and says how the keys do. */
export function SearchButton({ collapsed }: { readonly collapsed: boolean }) {
  const t = useMessages('app');
  return (
    <Tooltip label={t.search} position="right" disabled={!collapsed}>
      <button
        type="button"
        className={classes.search}
        aria-label={t.search}
        aria-keyshortcuts={chordAria(keys, isMac)}
        aria-haspopup="dialog"
        onClick={() => useCommandStore.getState().open('palette')}
      >
        <Search size={16} aria-hidden />
        {!collapsed && (
          <>
            <span className={classes.name}>{t.search}</span>
            <KeySigns keys={keys} />
          </>
        )}
      </button>
    </Tooltip>
  );
}
