import { idOf } from '@olle/shared/api/fields';
import {
  compareAnswer,
  dryRunAnswer,
  dryRunBody,
  impactAnswer,
  impactQuery,
  migrationAnswer,
  migrationListAnswer,
} from '@olle/shared/api/migrations';
import { pageQuery } from '@olle/shared/api/page';
import { z } from 'zod';
import { beginUndo } from '../../versions/begin-undo.ts';
import { compareVersions } from '../../versions/compare-versions.ts';
import { dryRun } from '../../versions/dry-run.ts';
import { readImpact } from '../../versions/impact.ts';
import { listMigrations, readMigration } from '../../versions/read-migration.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { soon } from '../http/soon.ts';
import { journeyParams } from '../journeys/journey-path.ts';
import { readJourney } from '../journeys/journey-row.ts';

const migrationParams = z.object({ id: idOf('migration_not_found') });
const side = z.string().regex(/^([1-9]\d{0,8}|draft)$/, 'version_not_found');
const compareParams = z.object({ id: idOf('journey_not_found'), from: side, to: side });

/** What a publication would do to those inside, and what became of them. */
export function migrationEndpoints({ database, movement, log }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/impact',
        summary: 'What publishing the draft (or an old version) would change, and for how many of those inside',
        params: journeyParams,
        query: impactQuery,
        answers: { 200: impactAnswer },
        errors: ['journey_not_found', 'version_not_found'],
      },
      async ({ caller, params, query, language }) => ({
        status: 200,
        body: await readImpact(database, caller.workspaceId, params.id, query.version, language),
      }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/dry-run',
        summary: 'What a choice for those inside would do, on their real positions; nothing is moved',
        params: journeyParams,
        body: dryRunBody,
        answers: { 200: dryRunAnswer },
        errors: ['journey_not_found', 'version_not_found', 'in_flight_invalid'],
        unremembered: true,
      },
      async ({ caller, params, body, language }) => ({
        status: 200,
        body: await dryRun(database, caller.workspaceId, params.id, body, language),
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/versions/{from}/compare/{to}',
        summary: 'What differs between two versions; `draft` is one, too',
        params: compareParams,
        answers: { 200: compareAnswer },
        errors: ['journey_not_found', 'version_not_found'],
      },
      async ({ caller, params: { id, from, to }, language }) => ({
        status: 200,
        body: { changes: await compareVersions(database, caller.workspaceId, id, from, to, language) },
      }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/journeys/{id}/migrations',
        summary: 'Moves of those inside, newest first',
        params: journeyParams,
        query: pageQuery,
        answers: { 200: migrationListAnswer },
        errors: ['journey_not_found'],
      },
      async ({ caller, params, query }) => {
        await readJourney(database, caller.workspaceId, params.id);
        return { status: 200, body: await listMigrations(database, caller.workspaceId, params.id, query) };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/migrations/{id}',
        summary: 'How far the move of those inside has come',
        params: migrationParams,
        answers: { 200: migrationAnswer },
        errors: ['migration_not_found'],
      },
      async ({ caller, params }) => ({
        status: 200,
        body: await readMigration(database, caller.workspaceId, params.id),
      }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/migrations/{id}/undo',
        summary: 'Within a day: those who have not moved on since go back to where they stood',
        params: migrationParams,
        answers: { 202: migrationAnswer },
        errors: ['migration_not_found', 'migration_not_undoable'],
      },
      async ({ caller, params }) => {
        const body = await beginUndo(database, caller, params.id);
        // The row stands: should this not reach Temporal, the housekeeping starts it.
        await soon(movement.migrate(params.id)).catch((err: unknown) =>
          log.warn({ err }, 'the undo waits for the housekeeping'),
        );
        return { status: 202, body };
      },
    ),
  ];
}
