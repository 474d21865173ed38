import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useBackCloses } from '../../commands/use-back-closes.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCanvasScope } from './canvas-scope.ts';
import { leaveSettings } from './leave-settings.ts';
import { showSheet, useSheet } from './panel-focus.ts';
import classes from './sheet-bar.module.css';

/** On a phone, the way back from the settings. */
export function SheetBar() {
  const t = useMessages('canvas');
  const scope = useCanvasScope();
  const isOpen = useSheet((state) => state.open);
  useBackCloses({ isOpen, close: () => leaveSettings(scope), again: showSheet });
  return (
    <header className={classes.bar}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<ArrowLeft size={14} aria-hidden />}
        onClick={() => leaveSettings(scope)}
      >
        {t.commands.closeSheet}
      </Button>
    </header>
  );
}
