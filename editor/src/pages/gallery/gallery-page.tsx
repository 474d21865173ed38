import type { GalleryEntry } from '@olle/shared/gallery/define-entry';
import { type GalleryName, gallery } from '@olle/shared/gallery/gallery';
import { Link } from '@tanstack/react-router';
import { Page } from '../../components/page.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './gallery.module.css';
import { GalleryCard } from './gallery-card.tsx';

// Keys of a const object are exactly its type's.
const entries = Object.entries(gallery) as unknown as readonly (readonly [GalleryName, GalleryEntry])[];

export function GalleryPage() {
  const t = useMessages('gallery');
  return (
    <Page title={t.title} hint={t.hint} back={<Link to="/journeys">{t.back}</Link>}>
      <ul className={classes.cards}>
        {entries.map(([name, entry]) => (
          <GalleryCard key={name} name={name} entry={entry} />
        ))}
      </ul>
    </Page>
  );
}
