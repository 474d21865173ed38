import { idOf } from '@olle/shared/api/fields';
import {
  publishAnswer,
  publishBody,
  publishCheckAnswer,
  publishCheckQuery,
  versionAnswer,
  versionListAnswer,
} from '@olle/shared/api/journeys';
import { pageQuery } from '@olle/shared/api/page';
import { z } from 'zod';
import { patienceMs, settleEntries } from '../../entries/keep-entries.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { soon } from '../http/soon.ts';
import { journeyParams } from './journey-path.ts';
import { readJourney } from './journey-row.ts';
import { problemsOf, toAnswer } from './problems.ts';
import { publish, publishRefusals } from './publish.ts';
import { poolWarnings } from './publish-check/pool-warnings.ts';
import { sameTriggerWarnings } from './publish-check/same-trigger.ts';
import { shadowedOutputs } from './publish-check/shadowed-outputs.ts';
import { trafficWarnings } from './publish-check/traffic-warnings.ts';
import { listVersions, readVersion } from './versions.ts';

const versionParams = z.object({
  id: idOf('journey_not_found'),
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'version_not_found')
    .transform(Number),
});

const later = 'those inside are moved by the housekeeping';

export function publishEndpoints({ database, movement, log }: AppDependencies): Endpoint[] {
  const { sql } = database;
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/publish-check',
        summary: 'What keeps the draft from being published, and what recent traffic and other journeys make doubtful',
        params: journeyParams,
        query: publishCheckQuery,
        answers: { 200: publishCheckAnswer },
        errors: ['journey_not_found', 'version_not_found'],
      },
      async ({ caller: { workspaceId }, params: { id }, query: { version }, language }) => {
        const document =
          version === undefined
            ? (await readJourney(database, workspaceId, id)).journey.draft
            : (await readVersion(database, workspaceId, id, version)).document;
        const found = [
          ...(await problemsOf(sql, workspaceId, document)),
          ...shadowedOutputs(document),
          ...(await trafficWarnings(sql, workspaceId, document)),
          ...(await poolWarnings(sql, workspaceId, document)),
          ...(await sameTriggerWarnings(sql, workspaceId, id, document)),
        ];
        const of = (severity: 'error' | 'warning') => found.filter((problem) => problem.severity === severity);
        return {
          status: 200,
          body: { problems: toAnswer(of('error'), language), warnings: toAnswer(of('warning'), language) },
        };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/publish',
        summary: 'The draft, or an old version, becomes the one that new customers enter',
        params: journeyParams,
        body: publishBody,
        answers: { 200: publishAnswer },
        errors: [...publishRefusals, 'migration_running'],
      },
      async ({ caller, params, body, language }) => {
        const { version, publishedAt, migrationId } = await publish(database, caller, params.id, body, language);
        // The row stands: should this not reach Temporal, the housekeeping starts it.
        if (migrationId !== null)
          await soon(movement.migrate(migrationId)).catch((err: unknown) => log.warn({ err }, later));
        await settleEntries(sql, patienceMs);
        const migration = migrationId === null ? {} : { migration: { id: migrationId } };
        return { status: 200, body: { version, publishedAt, ...migration } };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/versions',
        summary: 'Published versions, newest first',
        params: journeyParams,
        query: pageQuery,
        answers: { 200: versionListAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params, query }) => ({
        status: 200,
        body: await listVersions(database, caller.workspaceId, params.id, query),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/versions/{version}',
        summary: 'One version with its document',
        params: versionParams,
        answers: { 200: versionAnswer },
        errors: ['journey_not_found', 'version_not_found'],
      },
      async ({ caller, params: { id, version } }) => ({
        status: 200,
        body: await readVersion(database, caller.workspaceId, id, version),
      }),
    ),
  ];
}
