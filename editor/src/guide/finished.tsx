import { Button } from '@mantine/core';
import { ButtonLink } from '../components/button-link.tsx';
import { focusPage } from './focus-page.ts';
import { guide } from './guide-store.ts';
import { forgetShopVisit } from './shop-visit.ts';
import { useWords } from './use-words.ts';

/** What comes after the first journey. */
export function Finished() {
  const { t } = useWords();
  const end = (): void => {
    guide.note({ open: false, declined: true });
    forgetShopVisit();
    focusPage();
  };
  return (
    <>
      <ButtonLink to="/journeys/gallery" size="compact-sm">
        {t.toGallery}
      </ButtonLink>
      <Button size="compact-sm" onClick={end}>
        {t.end}
      </Button>
    </>
  );
}
