import type { GalleryEntry } from '@olle/shared/gallery/define-entry';
import { gallery } from '@olle/shared/gallery/gallery';
import { useParams } from '@tanstack/react-router';
import { useSettings } from '../../api/settings.ts';
import { NotFound } from '../../app/not-found.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { EntryEditor } from './entry-editor.tsx';

export function EntryPage() {
  const { name } = useParams({ from: '/frame/journeys/gallery/$name' });
  const language = useLanguage((state) => state.language);
  const { data, error, refetch } = useSettings();
  const entries: Readonly<Record<string, GalleryEntry>> = gallery;
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!entry) return <NotFound />;
  if (error)
    return (
      <Page title={entry.title[language]}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton shape="sideStart" />;
  // Another language begins anew: names and texts of the draft are of one.
  return <EntryEditor key={`${name} ${language}`} entry={entry} language={language} settings={data} />;
}
