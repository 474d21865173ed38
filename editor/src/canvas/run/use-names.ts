import type { Names } from '@olle/shared/i18n/names';
import { stepNames } from '@olle/shared/i18n/step-names';
import { useSegments } from '../../api/segments.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';

/** What the canvas calls steps, and the workspace segments, for the sentences of a run. */
export function useNames(): Names {
  const language = useLanguage((state) => state.language);
  const document = useEditor(documentOf);
  const { items: segments } = useSegments();
  const zone = useWorkspaceZone();
  return {
    zone,
    step: stepNames([document], language),
    segment: (id) => segments.find((one) => one.id === id)?.name,
  };
}
