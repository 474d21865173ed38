import { enrolBody, enrolledAnswer, enrolmentAnswer, enrolmentStartedAnswer } from '@olle/shared/api/enrolments';
import { idOf } from '@olle/shared/api/fields';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { enrolment } from '../../db/schema/journey.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { enrolCustomers, enrolSegment } from './enrol.ts';
import { journeyParams } from './journey-path.ts';

export function enrolEndpoints(deps: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/enrol',
        summary: 'Enter customers by hand, whatever the trigger; or everyone in a segment',
        params: journeyParams,
        body: enrolBody,
        answers: { 200: enrolledAnswer, 202: enrolmentStartedAnswer },
        errors: ['journey_not_found', 'segment_not_found', 'journey_not_published', 'journey_not_active'],
      },
      async ({ caller, params, body: { userIds = [], segmentId, payload } }) =>
        segmentId === undefined
          ? { status: 200, body: await enrolCustomers(deps, caller, params.id, userIds, payload) }
          : { status: 202, body: await enrolSegment(deps, caller, params.id, segmentId, payload) },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/enrolments/{id}',
        summary: 'How far the enrolment of a segment has come',
        params: z.object({ id: idOf('enrolment_not_found') }),
        answers: { 200: enrolmentAnswer },
        errors: ['enrolment_not_found'],
      },
      async ({ caller, params }) => {
        const [row] = await deps.database.db
          .select()
          .from(enrolment)
          .where(and(eq(enrolment.id, params.id), eq(enrolment.workspaceId, caller.workspaceId)));
        if (!row) throw new ApiError('enrolment_not_found');
        const { workspaceId: _workspace, payload: _payload, cursor: _cursor, ...shown } = row;
        const finishedAt = row.finishedAt?.toISOString() ?? null;
        return { status: 200, body: { ...shown, createdAt: row.createdAt.toISOString(), finishedAt } };
      },
    ),
  ];
}
