import type { JourneyDocument } from '@olle/shared/journey/document';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type Journey, journeyPath } from '../../api/journeys.ts';
import type { Side } from './side.ts';

/** The document of a version, which never changes, or of the draft as it is saved now; null: not asked for. */
export const useSide = (journeyId: string, side: Side | null) =>
  useQuery({
    queryKey: ['journeys', journeyId, 'document', side],
    queryFn: async () => {
      if (side === 'draft') return (await api.get<Journey>(journeyPath(journeyId))).draft.document;
      return (await api.get<{ document: JourneyDocument }>(`${journeyPath(journeyId)}/versions/${side}`)).document;
    },
    enabled: side !== null,
    staleTime: side === 'draft' ? 0 : Number.POSITIVE_INFINITY,
  });
