import { stuckActionBody, stuckJobAnswer, stuckListQuery, stuckSummaryQuery } from '@olle/shared/api/stuck';
import { unsentListAnswer, unsentSummaryAnswer } from '@olle/shared/api/unsent';
import type { Help } from '../../movement/help-run.ts';
import { askForMany, readStuckJob } from '../../stuck/stuck-job.ts';
import { isUnsent, listUnsent, summariseUnsent } from '../../unsent/unsent-list.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';

export function unsentEndpoints({ database }: AppDependencies): Endpoint[] {
  const { sql } = database;
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/unsent',
        summary: 'Messages that were not sent, or may not have been, and wait for a person; the latest first',
        query: stuckListQuery,
        answers: { 200: unsentListAnswer },
      },
      async ({ caller: { workspaceId }, query, language }) => ({
        status: 200,
        body: await listUnsent(sql, { workspaceId, ...query }, query, language),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/unsent/summary',
        summary: 'How many messages were not sent, by journey, step and reason',
        query: stuckSummaryQuery,
        answers: { 200: unsentSummaryAnswer },
      },
      async ({ caller: { workspaceId }, query, language }) => ({
        status: 200,
        body: await summariseUnsent(sql, { workspaceId, ...query }, language),
      }),
    ),
    inBulk('retry', 'Sends the messages named, or all that the filter lets through, once more'),
    inBulk('skip', 'Leaves the messages named, or all that the filter lets through, unsent'),
    inBulk('exit', 'Takes those out of the journey whose messages these are, and leaves the messages unsent'),
  ];

  function inBulk(action: Help, summary: string): Endpoint {
    return endpoint(
      {
        method: 'post',
        path: `/api/unsent/${action}`,
        summary: `${summary}; on record, at a bounded rate`,
        body: stuckActionBody,
        answers: { 202: stuckJobAnswer },
      },
      async ({ caller, body: { note, ...narrowed } }) => {
        const filter = { workspaceId: caller.workspaceId, ...narrowed };
        const those = sql`message m where ${isUnsent(sql, filter)}`;
        const id = await askForMany(sql, { about: 'messages', filter, those, action, by: caller, note });
        const job = await readStuckJob(sql, caller.workspaceId, id);
        if (!job) throw new ApiError('stuck_job_not_found');
        return { status: 202, body: job };
      },
    );
  }
}
