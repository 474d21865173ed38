import type { JourneyDocument } from '@olle/shared/journey/document';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import type { StepTitle } from '../step-titles.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useStepTitles } from '../use-step-titles.ts';

/** The steps that people can be moved to: of the draft, or of the version that is rolled back to. */
export function useTargets(journeyId: string, version: number | undefined): readonly StepTitle[] {
  const draft = useEditor(documentOf);
  const old = useQuery({
    queryKey: ['journeys', journeyId, 'versions', version],
    queryFn: () => api.get<{ document: JourneyDocument }>(`${journeyPath(journeyId)}/versions/${version}`),
    enabled: version !== undefined,
  });
  return useStepTitles(version === undefined ? draft : old.data?.document);
}
