import { ActionIcon, Tooltip } from '@mantine/core';
import { X } from 'lucide-react';
import { useToast } from '../components/use-toast.ts';
import { focusPage } from './focus-page.ts';
import { guide } from './guide-store.ts';
import { forgetShopVisit } from './shop-visit.ts';
import { useWords } from './use-words.ts';

/** Puts the guide away; it goes on another time. */
export function CloseGuide() {
  const { t } = useWords();
  const toast = useToast();
  const close = (): void => {
    guide.note({ open: false });
    forgetShopVisit();
    focusPage();
    toast.done(t.closeHint);
  };
  return (
    <Tooltip label={t.close}>
      <ActionIcon aria-label={t.close} onClick={close}>
        <X size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
