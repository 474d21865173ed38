import { idOf } from '@olle/shared/api/fields';
import {
  stuckActionBody,
  stuckJobAnswer,
  stuckListAnswer,
  stuckListQuery,
  stuckSummaryAnswer,
  stuckSummaryQuery,
} from '@olle/shared/api/stuck';
import { z } from 'zod';
import type { Help } from '../../movement/help-run.ts';
import { askForMany, readStuckJob } from '../../stuck/stuck-job.ts';
import { isStuck, listStuck, summariseStuck } from '../../stuck/stuck-list.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';

export function stuckEndpoints({ database }: AppDependencies): Endpoint[] {
  const { sql } = database;
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/stuck',
        summary: 'Who cannot go on by themselves and waits for a person, with the reason; the latest first',
        query: stuckListQuery,
        answers: { 200: stuckListAnswer },
      },
      async ({ caller: { workspaceId }, query, language }) => ({
        status: 200,
        body: await listStuck(sql, { workspaceId, ...query }, query, language),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/stuck/summary',
        summary: 'How many cannot go on, by journey, step and reason',
        query: stuckSummaryQuery,
        answers: { 200: stuckSummaryAnswer },
      },
      async ({ caller: { workspaceId }, query, language }) => ({
        status: 200,
        body: await summariseStuck(sql, { workspaceId, ...query }, language),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/stuck/jobs/{id}',
        summary: 'How far what was asked for many has come',
        params: z.object({ id: idOf('stuck_job_not_found') }),
        answers: { 200: stuckJobAnswer },
        errors: ['stuck_job_not_found'],
      },
      async ({ caller, params }) => {
        const job = await readStuckJob(sql, caller.workspaceId, params.id);
        if (!job) throw new ApiError('stuck_job_not_found');
        return { status: 200, body: job };
      },
    ),
    inBulk('retry', 'Tries again what those named, or all that the filter lets through, are stuck at'),
    inBulk('skip', 'Moves those named, or all that the filter lets through, past what they are stuck at'),
    inBulk('exit', 'Takes those named, or all that the filter lets through, out of their journeys'),
  ];

  function inBulk(action: Help, summary: string): Endpoint {
    return endpoint(
      {
        method: 'post',
        path: `/api/stuck/${action}`,
        summary: `${summary}; on record, at a bounded rate`,
        body: stuckActionBody,
        answers: { 202: stuckJobAnswer },
      },
      async ({ caller, body: { note, ...narrowed } }) => {
        const filter = { workspaceId: caller.workspaceId, ...narrowed };
        const those = sql`run r where ${isStuck(sql, filter)}`;
        const id = await askForMany(sql, { about: 'runs', filter, those, action, by: caller, note });
        const job = await readStuckJob(sql, caller.workspaceId, id);
        if (!job) throw new ApiError('stuck_job_not_found');
        return { status: 202, body: job };
      },
    );
  }
}
