import { statsAnswer, statsQuery } from '@olle/shared/api/stats';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { eventStream } from '../http/event-stream.ts';
import { Live } from '../http/live.ts';
import { readStats } from '../stats/read-stats.ts';
import { journeyParams } from './journey-path.ts';
import { readJourney } from './journey-row.ts';

export function statsEndpoints({ database }: AppDependencies): Endpoint[] {
  const { sql } = database;
  const live = new Live((journeyId) => readStats(sql, journeyId));
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/stats',
        summary: 'How many passed each node and edge, and what became of them',
        params: journeyParams,
        query: statsQuery,
        answers: { 200: statsAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params, query }) => {
        await readJourney(database, caller.workspaceId, params.id);
        return { status: 200, body: await readStats(sql, params.id, query) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/live',
        summary: 'The same numbers as server-sent events `stats`: at once, then whenever they change',
        params: journeyParams,
        answers: { 200: statsAnswer },
        errors: ['journey_not_found'],
        media: 'text/event-stream',
      },
      async ({ caller, params, signal }) => {
        await readJourney(database, caller.workspaceId, params.id);
        return eventStream(signal, ({ send }) => live.listen(params.id, (stats) => send('stats', stats)));
      },
    ),
  ];
}
