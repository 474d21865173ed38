import { notifications } from '@mantine/notifications';
import { copyText } from '../../components/copy-text.ts';
import { currentLanguage } from '../../i18n/language-store.ts';
import type { EditorStore } from '../store/editor-store.ts';
import { shareEn, shareKo } from '../words/share.ts';

const words = { en: shareEn, ko: shareKo };

/** The address of the journey that is open here; with one step chosen, of that step. */
export async function copyLink(store: EditorStore): Promise<void> {
  const t = words[currentLanguage()];
  const done = await copyText(linkTo(store).href);
  notifications.show({
    message: done ? t.copied : t.copyFailed,
    autoClose: done ? 3_000 : 8_000,
    withBorder: true,
    color: done ? 'gray' : 'red',
  });
}

/** Ids only: no name travels in an address. */
function linkTo(store: EditorStore): URL {
  const { journeyId, selection } = store.getState();
  const link = new URL(`/journeys/${encodeURIComponent(journeyId)}`, location.origin);
  const [node] = selection.nodes;
  if (node !== undefined && selection.nodes.length === 1) link.searchParams.set('node', node);
  return link;
}
