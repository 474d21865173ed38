import { idOf } from '@olle/shared/api/fields';
import { pageQuery } from '@olle/shared/api/page';
import {
  scheduleBody,
  scheduledPublicationAnswer,
  scheduledPublicationListAnswer,
} from '@olle/shared/api/scheduled-publications';
import { z } from 'zod';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { readJourney } from '../journeys/journey-row.ts';
import { publishRefusals } from '../journeys/publish.ts';
import { listPublications } from './read-publications.ts';
import { cancelPublication, schedulePublication } from './schedule.ts';

const publicationParams = z.object({ id: idOf('scheduled_publication_not_found') });

export function scheduledPublicationEndpoints({ database }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/scheduled-publications',
        summary: 'The draft, as it is then, is published at an instant to come; refused like publishing at once',
        params: journeyParams,
        body: scheduleBody,
        answers: { 201: scheduledPublicationAnswer },
        errors: [...publishRefusals, 'publication_scheduled', 'publication_time'],
      },
      async ({ caller, params, body, language }) => ({
        status: 201,
        body: await schedulePublication(database, caller, params.id, body, language),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/scheduled-publications',
        summary: 'Publications that wait for their time, and what became of others, newest first',
        params: journeyParams,
        query: pageQuery,
        answers: { 200: scheduledPublicationListAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params, query, language }) => {
        await readJourney(database, caller.workspaceId, params.id);
        return {
          status: 200,
          body: await listPublications(database, caller.workspaceId, params.id, query, language),
        };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/scheduled-publications/{id}/cancel',
        summary: 'Calls it off',
        params: publicationParams,
        answers: { 200: scheduledPublicationAnswer },
        errors: ['scheduled_publication_not_found', 'publication_over'],
      },
      async ({ caller, params, language }) => ({
        status: 200,
        body: await cancelPublication(database, caller, params.id, language),
      }),
    ),
  ];
}
