import type { GalleryEntry } from '@olle/shared/gallery/define-entry';
import { initialChoices } from '@olle/shared/gallery/fields';
import type { GalleryName } from '@olle/shared/gallery/gallery';
import { Link } from '@tanstack/react-router';
import { TrendingUp } from 'lucide-react';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './gallery.module.css';
import { MiniPath } from './mini-path.tsx';
import { Needs } from './needs.tsx';

interface GalleryCardProps {
  readonly name: GalleryName;
  readonly entry: GalleryEntry;
}

const anyShop = { name: { ko: '', en: '' }, url: '' };

export function GalleryCard({ name, entry }: GalleryCardProps) {
  const t = useMessages('gallery');
  const language = useLanguage((state) => state.language);
  const { nodes } = useMemo(
    () => entry.document(initialChoices(entry.steps, language), { language, readers: language, shop: anyShop }),
    [entry, language],
  );
  return (
    <li className={classes.card}>
      <h2>
        <Link to="/journeys/gallery/$name" params={{ name }} className={classes.door}>
          {entry.title[language]}
        </Link>
      </h2>
      <p className={classes.aim}>{entry.aim[language]}</p>
      <MiniPath nodes={nodes} />
      <p className={classes.metric}>
        <TrendingUp size={14} aria-hidden />
        {t.metric}: {entry.metric[language]}
      </p>
      <Needs needs={entry.needs} />
    </li>
  );
}
