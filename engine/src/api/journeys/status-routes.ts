import { resumeBody, statusAnswer, stopBody } from '@olle/shared/api/journeys';
import { patienceMs, settleEntries } from '../../entries/keep-entries.ts';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { journeyParams } from './journey-path.ts';
import { changeStatus } from './status.ts';

/** The row changes first; movement is told after the commit, and its sweep finds what was never told. */
export function statusEndpoints({ database, movement }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/activate',
        summary: 'Customers may enter',
        params: journeyParams,
        answers: { 200: statusAnswer },
        errors: ['journey_not_found', 'journey_not_published', 'journey_paused', 'journey_stopped', 'journey_archived'],
      },
      async ({ caller, params }) => {
        const { status } = await changeStatus(database, caller, params.id, 'activate');
        await settleEntries(database.sql, patienceMs);
        return { status: 200, body: { status } };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/pause',
        summary: 'Nobody enters, nobody moves; waits go on counting',
        params: journeyParams,
        answers: { 200: statusAnswer },
        errors: ['journey_not_found', 'journey_not_active'],
      },
      async ({ caller, params }) => {
        const { status } = await changeStatus(database, caller, params.id, 'pause');
        await settleEntries(database.sql);
        return { status: 200, body: { status } };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/resume',
        summary: 'Customers enter and move again; those held go on',
        params: journeyParams,
        body: resumeBody,
        answers: { 200: statusAnswer },
        errors: ['journey_not_found', 'journey_not_paused'],
      },
      async ({ caller, params, body }) => {
        const { status, changed } = await changeStatus(database, caller, params.id, 'resume', {
          overdue: body.overdue,
        });
        await settleEntries(database.sql, patienceMs);
        if (changed) await movement.resume();
        return { status: 200, body: { status } };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/journeys/{id}/stop',
        summary: 'Nobody enters any more; those inside finish, or leave',
        params: journeyParams,
        body: stopBody,
        answers: { 200: statusAnswer },
        errors: ['journey_not_found', 'journey_not_active'],
      },
      async ({ caller, params, body: { inFlight } }) => {
        const { status, changed } = await changeStatus(database, caller, params.id, 'stop', { inFlight });
        if (changed) await movement.stop();
        await settleEntries(database.sql);
        return { status: 200, body: { status } };
      },
    ),
  ];
}
