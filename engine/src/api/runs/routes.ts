import { idOf } from '@olle/shared/api/fields';
import { nextAnswer } from '@olle/shared/api/next';
import {
  runAnswer,
  runListAnswer,
  runListQuery,
  stuckRunsQuery,
  supportAnswer,
  supportBody,
} from '@olle/shared/api/runs';
import { z } from 'zod';
import { JourneyBook } from '../../movement/journeys.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { readJourney } from '../journeys/journey-row.ts';
import type { Movement } from '../ports.ts';
import { listDoers } from './list-doers.ts';
import { listRuns } from './list-runs.ts';
import { readNext } from './read-next.ts';
import { readRun } from './read-run.ts';

type SupportStatus = z.infer<typeof supportAnswer>['status'];

const runParams = z.object({ id: idOf('run_not_found') });

export function runEndpoints({ database, movement, settings, workflowRunId }: AppDependencies): Endpoint[] {
  const { sql } = database;
  const book = new JourneyBook();
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/runs',
        summary: 'Who is or was in a journey, and where; with `did`, the people behind a number of its stats',
        params: journeyParams,
        query: runListQuery,
        answers: { 200: runListAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller: { workspaceId }, params, query }) => {
        await readJourney(database, workspaceId, params.id);
        const { did, ...where } = query;
        const body = did
          ? await listDoers(sql, { workspaceId, journeyId: params.id, ...where, did }, query)
          : await listRuns(sql, { workspaceId, journeyId: params.id, ...where }, query);
        return { status: 200, body };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/runs',
        summary: 'Runs of the whole workspace that wait for a person to decide',
        query: stuckRunsQuery,
        answers: { 200: runListAnswer },
      },
      async ({ caller: { workspaceId }, query }) => ({
        status: 200,
        body: await listRuns(sql, { workspaceId, stuck: true }, query),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/runs/{id}',
        summary: 'One run with its steps, their reasons, its moves between versions and its messages',
        params: runParams,
        answers: { 200: runAnswer },
        errors: ['run_not_found'],
      },
      async ({ caller, params }) => ({
        status: 200,
        body: await readRun(sql, caller.workspaceId, params.id, { instance: settings.instance, workflowRunId }),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/runs/{id}/next',
        summary: 'What will happen to a run, and when, if nothing else happens; nothing is stored or sent',
        params: runParams,
        answers: { 200: nextAnswer },
        errors: ['run_not_found', 'run_not_live'],
      },
      async ({ caller: { workspaceId }, params, language }) => ({
        status: 200,
        body: await readNext(sql, book, { workspaceId, runId: params.id, language }),
      }),
    ),
    support('skip', 'Ends the wait of one run: it goes on as if the wait were over', (...given) =>
      movement.skipRun(...given),
    ),
    support('retry', 'Tries again what one run is stuck at', (...given) => movement.retryRun(...given)),
    support('exit', 'Takes one customer out of the journey', (...given) => movement.exitRun(...given)),
  ];

  function support(action: 'skip' | 'retry' | 'exit', summary: string, act: Movement['exitRun']): Endpoint {
    return endpoint(
      {
        method: 'post',
        path: `/api/runs/{id}/${action}`,
        summary: `${summary}; on record`,
        params: runParams,
        body: supportBody,
        answers: { 200: supportAnswer },
        errors: ['run_not_found', 'run_not_live'],
      },
      async ({ caller, params: { id }, body: { note } }) => {
        const [there] = await sql`select 1 from run where id = ${id} and workspace_id = ${caller.workspaceId}`;
        if (!there) throw new ApiError('run_not_found');
        if ((await act(caller, id, note)) === 'not_live') throw new ApiError('run_not_live');
        const [moved] = await sql<{ status: SupportStatus }[]>`select status from run where id = ${id}`;
        if (!moved) throw new ApiError('run_not_found');
        return { status: 200, body: { id, status: moved.status } };
      },
    );
  }
}
