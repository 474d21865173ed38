import { queryOptions } from '@tanstack/react-query';
import { readPublishCheck } from '../../api/publish-check.ts';

/** What is doubtful in a version that is about to be started. */
export const startCheck = (journeyId: string, version: number) =>
  queryOptions({
    queryKey: ['journeys', journeyId, 'publish-check', version],
    queryFn: () => readPublishCheck(journeyId, version),
    retry: false,
    // Between the press and the question that it brings.
    staleTime: 5_000,
  });
