import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import type { Target } from './place-choice.tsx';

/** The steps that people can be moved to: of the draft, or of the version that is rolled back to. */
export function useTargets(journeyId: string, version: number | undefined): readonly Target[] {
  const language = useLanguage((state) => state.language);
  const draft = useEditor(documentOf);
  const old = useQuery({
    queryKey: ['journeys', journeyId, 'versions', version],
    queryFn: () => api.get<{ document: JourneyDocument }>(`${journeyPath(journeyId)}/versions/${version}`),
    enabled: version !== undefined,
  });
  const document = version === undefined ? draft : old.data?.document;
  return (document?.nodes ?? []).map(({ id, type, config }) => ({
    id,
    title: nodeMessages(type, language).summary({ ...config }),
  }));
}
