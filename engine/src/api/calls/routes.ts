import { callListAnswer, callListQuery } from '@olle/shared/api/calls';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { readJourney } from '../journeys/journey-row.ts';
import { listCalls } from './list-calls.ts';

export function callEndpoints({ database }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/calls',
        summary: 'What webhook steps have called, newest first, and what came of it',
        params: journeyParams,
        query: callListQuery,
        answers: { 200: callListAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params, query }) => {
        await readJourney(database, caller.workspaceId, params.id);
        return { status: 200, body: await listCalls(database.sql, params.id, query) };
      },
    ),
  ];
}
