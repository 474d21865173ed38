import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import { useCommandStore } from './command-store.ts';
import classes from './palette.module.css';
import { SearchList } from './search-list.tsx';
import { useBackCloses } from './use-back-closes.ts';
import { useFoundEverywhere } from './use-found-everywhere.ts';
import { usePaletteParts } from './use-palette-parts.ts';
import { useReturnFocus } from './use-return-focus.ts';

/** Milliseconds after the last key before the server is asked. */
const pause = 200;

/** Every command that can be done now, and everything that can be gone to, by its words. */
export function Palette({ only }: { readonly only: 'palette' | 'find' }) {
  const t = useMessages('commands');
  const close = (): void => useCommandStore.getState().open(null);
  useReturnFocus();
  useBackCloses({ close });
  const [wanted, setWanted] = useState(() => useCommandStore.getState().typed);
  const [asked] = useDebouncedValue(wanted.trim(), pause);
  const everywhere = useFoundEverywhere(only === 'find' ? '' : asked);
  const { parts, label, placeholder, nothing } = usePaletteParts(only, wanted, everywhere.parts);
  return (
    <Modal
      opened
      onClose={close}
      title={label}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={620}
      padding={0}
      classNames={{
        header: classes.header ?? '',
        body: classes.body ?? '',
        content: classes.content ?? '',
      }}
    >
      <SearchList
        label={label}
        placeholder={placeholder}
        value={wanted}
        onChange={setWanted}
        parts={parts}
        nothing={everywhere.failed ? t.searchFailed : nothing}
        count={t.results}
        busy={everywhere.busy || asked !== wanted.trim() ? t.searching : undefined}
      />
    </Modal>
  );
}
