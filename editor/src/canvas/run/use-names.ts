import type { Names } from '@olle/shared/i18n/names';
import { stepNames } from '@olle/shared/i18n/step-names';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { useSegments } from '../../api/segments.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';

/** What the canvas calls steps (those of other drawings, too), and the workspace segments, for the sentences of a run. */
export function useNames(besides: readonly JourneyDocument[] = []): Names {
  const language = useLanguage((state) => state.language);
  const document = useEditor(documentOf);
  const { items: segments } = useSegments();
  const zone = useWorkspaceZone();
  return {
    zone,
    now: Date.now,
    step: stepNames([document, ...besides], language),
    segment: (id) => segments.find((one) => one.id === id)?.name,
  };
}
