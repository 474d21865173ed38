import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useMessages } from '../../i18n/use-messages.ts';
import { closeSheet } from './panel-focus.ts';
import classes from './sheet-bar.module.css';

/** On a phone, the way back from the settings. */
export function SheetBar() {
  const t = useMessages('canvas');
  return (
    <header className={classes.bar}>
      <Button variant="subtle" color="gray" leftSection={<ArrowLeft size={14} aria-hidden />} onClick={closeSheet}>
        {t.commands.closeSheet}
      </Button>
    </header>
  );
}
