import { Button } from '@mantine/core';
import { focusPage } from './focus-page.ts';
import { guide } from './guide-store.ts';
import { forgetShopVisit } from './shop-visit.ts';
import { useWords } from './use-words.ts';

/** The guide goes for good: its first journey is there. */
export function Finished() {
  const { t } = useWords();
  const end = (): void => {
    guide.note({ open: false, declined: true });
    forgetShopVisit();
    focusPage();
  };
  return (
    <Button size="compact-sm" variant="filled" onClick={end}>
      {t.end}
    </Button>
  );
}
